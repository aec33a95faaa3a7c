using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SchoolsDigital.Tests.Architecture;

/// <summary>Who may depend upon whom. Arrows point from the hosts to the service, and nothing points at tests.</summary>
internal static partial class ReferenceRule
{
    // The projects of the service from the ground up, each with those it is built on (and, through them, with theirs), and
    // those of the engine, which knows what a workflow is and where it is kept, and nothing of schools.
    private static readonly Dictionary<string, string[]> Layers = new(StringComparer.Ordinal)
    {
        ["shared/Kernel"] = [],
        ["shared/Web"] = ["shared/Kernel"],
        ["shared/Mail"] = ["shared/Web"],
        ["shared/Schools"] = ["shared/Kernel"],
        ["shared/Consultations"] = ["shared/Schools"],
        ["shared/Answers"] = ["shared/Consultations"],
        ["shared/Documents"] = ["shared/Web"],
        ["shared/Figures"] = ["shared/Answers"],
        ["shared/Rounds"] = ["shared/Answers", "shared/Mail"],
        ["shared/Imports"] = ["shared/Rounds"],
        ["shared/Surveys"] = ["shared/Rounds"],
        ["shared/Workshops"] = ["shared/Rounds"],
        ["shared/Reports"] = ["shared/Documents", "shared/Figures", "shared/Workshops"],
        ["shared/Cycle"] = ["shared/Reports"],
        ["shared/Desk"] = ["shared/Cycle", "shared/Imports", "shared/Surveys"],
        ["shared/Service"] = ["shared/Desk"],
        ["local/Sqlite"] = ["shared/Kernel"],
        ["local/Engine"] = ["shared/Kernel", "local/Sqlite"],
    };

    /// <summary>By what the project files ask for.</summary>
    public static IEnumerable<string> CheckProjects(IEnumerable<SourceFile> projects) =>
        from project in projects
        from reference in ReferencesOf(project)
        where !IsAllowed(project.Top, reference)
        select $"{project.Path} refers to {reference}, which {project.Top}/ must not know.";

    /// <summary>A project of the service, or of the engine, refers to those below it and to no other.</summary>
    public static IEnumerable<string> CheckLayers(IEnumerable<SourceFile> projects) =>
        from project in projects
        let layer = Path.GetDirectoryName(project.Path)!
        where project.Top == "shared" || Layers.ContainsKey(layer)
        from reference in ReferencesOf(project)
        where reference.Contains(".csproj", StringComparison.Ordinal)
        let below = Path.GetDirectoryName(reference)!
        where !Layers.TryGetValue(layer, out var allowed) || !allowed.Contains(below)
        select $"{project.Path} refers to {below}, which does not stand below {layer}.";

    /// <summary>The picture of the layers in a document has one arrow for each reference between projects, and no other.</summary>
    public static IEnumerable<string> CheckPicture(SourceFile document, IEnumerable<SourceFile> projects)
    {
        var drawn = Arrow()
            .Matches(document.Text)
            .Select(arrow => (From: arrow.Groups["from"].Value, To: arrow.Groups["to"].Value));
        var real =
            from project in projects
            where project.Top is "shared" or "local" or "functions"
            from reference in ReferencesOf(project)
            where reference.EndsWith(".csproj", StringComparison.Ordinal)
            select (From: NameOf(project.Path), To: NameOf(reference));
        return real.Except(drawn)
            .Select(arrow => $"{document.Path} does not draw that {arrow.From} uses {arrow.To}.")
            .Concat(drawn.Except(real).Select(arrow => $"{document.Path} draws that {arrow.From} uses {arrow.To}."));
    }

    /// <summary>By what the compiled service uses, whatever the project files say.</summary>
    public static IEnumerable<string> CheckService(IEnumerable<string> assemblies) =>
        from assembly in assemblies
        where !IsAllowedInService(assembly)
        select $"The service uses {assembly}, which belongs to a host.";

    private static bool IsAllowed(string from, string reference) =>
        (from, reference.Split('/')[0]) switch
        {
            (_, "tests") => from == "tests",
            (_, "benchmarks") => from == "tests",
            ("shared", "local" or "functions") => false,
            ("shared", var package) => IsAllowedInService(package),
            ("local", "functions") or ("functions", "local") => false,
            ("local" or "benchmarks", var package) => !Cloud().IsMatch(package),
            _ => true,
        };

    private static bool IsAllowedInService(string name) => !Cloud().IsMatch(name) && !Driver().IsMatch(name);

    private static string NameOf(string project) => Path.GetFileName(Path.GetDirectoryName(project)!);

    // Projects by their path from the top of the repository, packages by their name.
    private static IEnumerable<string> ReferencesOf(SourceFile project)
    {
        var folder = Path.GetDirectoryName(project.Path)!;
        foreach (var item in XDocument.Parse(project.Text).Descendants())
        {
            if (item.Attribute("Include")?.Value is not { } name)
            {
                continue;
            }

            if (item.Name.LocalName == "ProjectReference")
            {
                yield return Path.GetRelativePath(
                    "/",
                    Path.GetFullPath(Path.Combine("/", folder, name.Replace('\\', '/')))
                );
            }
            else if (item.Name.LocalName is "PackageReference" or "Reference")
            {
                yield return name;
            }
        }
    }

    [GeneratedRegex(@"^ *(?<from>\w+) --> (?<to>\w+)$", RegexOptions.Multiline)]
    private static partial Regex Arrow();

    [GeneratedRegex(@"^(Azure|Microsoft\.Azure|Microsoft\.DurableTask|SendGrid|SchoolsDigital\.Functions)(\.|$)")]
    private static partial Regex Cloud();

    [GeneratedRegex(
        @"^(Microsoft\.Data|System\.Data\.SQLite|SQLitePCLRaw|Microsoft\.EntityFrameworkCore|Dapper|Npgsql|MySql|schoolsdigital$|SchoolsDigital\.(Local|Engine|Sqlite|Tests|Benchmarks|Attacks|Contracts))"
    )]
    private static partial Regex Driver();
}
