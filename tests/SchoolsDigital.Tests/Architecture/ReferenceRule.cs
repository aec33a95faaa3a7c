using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SchoolsDigital.Tests.Architecture;

/// <summary>Who may depend upon whom. Arrows point from the hosts to the service, and nothing points at tests.</summary>
internal static partial class ReferenceRule
{
    private static readonly string[] OfTheEngine =
    [
        "SchoolsDigital.Local.Engine",
        "SchoolsDigital.Local.Sqlite",
        "SchoolsDigital.Storage",
        "SchoolsDigital.Time",
        "SchoolsDigital.Workflows",
    ];

    /// <summary>By what the project files ask for.</summary>
    public static IEnumerable<string> CheckProjects(IEnumerable<SourceFile> projects) =>
        from project in projects
        from reference in ReferencesOf(project)
        where !IsAllowed(project.Top, reference)
        select $"{project.Path} refers to {reference}, which {project.Top}/ must not know.";

    /// <summary>By what the compiled service uses, whatever the project files say.</summary>
    public static IEnumerable<string> CheckService(IEnumerable<string> assemblies) =>
        from assembly in assemblies
        where !IsAllowedInService(assembly)
        select $"The service uses {assembly}, which belongs to a host.";

    /// <summary>The engine runs any workflows: it knows what they are and where they are kept, and nothing of schools.</summary>
    public static IEnumerable<string> CheckEngine(IEnumerable<SourceFile> files) =>
        from file in files
        where
            file.Path.StartsWith("local/Engine/", StringComparison.Ordinal)
            || file.Path.StartsWith("local/Sqlite/", StringComparison.Ordinal)
        from use in file.Syntax.Usings
        let space = use.Name!.ToString()
        where space.StartsWith("SchoolsDigital.", StringComparison.Ordinal) && !OfTheEngine.Contains(space)
        select $"{file.At(use)}: the engine uses {space}, which it must not know.";

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

    [GeneratedRegex(@"^(Azure|Microsoft\.Azure|Microsoft\.DurableTask|SendGrid|SchoolsDigital\.Functions)(\.|$)")]
    private static partial Regex Cloud();

    [GeneratedRegex(
        @"^(Microsoft\.Data|System\.Data\.SQLite|SQLitePCLRaw|Microsoft\.EntityFrameworkCore|Dapper|Npgsql|MySql|schoolsdigital$|SchoolsDigital\.(Local|Engine|Sqlite|Tests|Benchmarks|Attacks|Contracts))"
    )]
    private static partial Regex Driver();
}
