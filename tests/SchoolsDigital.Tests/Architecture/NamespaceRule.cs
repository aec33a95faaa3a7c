using System.Text.RegularExpressions;

namespace SchoolsDigital.Tests.Architecture;

/// <summary>
/// Inside a project, folders use one another in one direction only, so that each can be understood without those above it.
/// (Between projects, the compiler sees to that.)
/// </summary>
internal static partial class NamespaceRule
{
    /// <summary>Every two folders that use each other, directly or by way of others, with the files that do.</summary>
    public static IEnumerable<string> Check(IEnumerable<SourceFile> files)
    {
        var arrows = ArrowsOf([.. files]).ToList();
        var reached = Reach(arrows);
        return arrows
            .Where(arrow => reached[arrow.To].Contains(arrow.From))
            .GroupBy(arrow => (arrow.From, arrow.To))
            .Select(group =>
                $"{group.Key.From} uses {group.Key.To}, which uses {group.Key.From} again: "
                + string.Join(", ", group.Select(arrow => arrow.File).Distinct().Order(StringComparer.Ordinal))
            )
            .Order(StringComparer.Ordinal);
    }

    // A file names a folder by a using, or uses a type of a folder above its own, for which it needs no using.
    private static IEnumerable<Arrow> ArrowsOf(IReadOnlyList<SourceFile> files)
    {
        var types = files
            .ToLookup(NamespaceOf, TypesOf)
            .ToDictionary(one => one.Key, one => one.SelectMany(names => names).ToHashSet());
        foreach (var file in files)
        {
            var from = NamespaceOf(file);
            foreach (var to in UsingsOf(file).Where(types.ContainsKey))
            {
                yield return new(from, to, file.Path);
            }

            var words = Word().Matches(file.Text).Select(word => word.Value).ToHashSet();
            foreach (var above in types.Keys.Where(above => from.StartsWith($"{above}.", StringComparison.Ordinal)))
            {
                if (words.Overlaps(types[above]))
                {
                    yield return new(from, above, file.Path);
                }
            }
        }
    }

    private static Dictionary<string, HashSet<string>> Reach(List<Arrow> arrows)
    {
        var next = arrows.ToLookup(arrow => arrow.From, arrow => arrow.To);
        return arrows
            .SelectMany(arrow => (string[])[arrow.From, arrow.To])
            .Distinct()
            .ToDictionary(start => start, From);

        HashSet<string> From(string start)
        {
            HashSet<string> seen = [];
            Stack<string> open = new(next[start]);
            while (open.TryPop(out var place))
            {
                if (seen.Add(place))
                {
                    foreach (var one in next[place])
                    {
                        open.Push(one);
                    }
                }
            }

            return seen;
        }
    }

    private static string NamespaceOf(SourceFile file) =>
        Declared().Match(file.Text) is { Success: true } declared
            ? declared.Groups["name"].Value
            : $"SchoolsDigital.{string.Join('.', file.Path.Split('/')[1..^1])}";

    private static IEnumerable<string> TypesOf(SourceFile file) =>
        file.Name.EndsWith(".razor", StringComparison.Ordinal)
            ? [Path.GetFileNameWithoutExtension(file.Name)]
            : DeclaredType().Matches(file.Text).Select(type => type.Groups["name"].Value);

    private static IEnumerable<string> UsingsOf(SourceFile file) =>
        Using().Matches(file.Text).Select(found => found.Groups["name"].Value).Where(name => name != NamespaceOf(file));

    private sealed record Arrow(string From, string To, string File);

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Declared();

    [GeneratedRegex(
        @"^@?using (?<name>SchoolsDigital[\w.]*);?\s*$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Using();

    [GeneratedRegex(
        @"^(public|internal) ((static|sealed|abstract|readonly|partial) )*(class|record struct|record|struct|interface|enum) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex DeclaredType();

    // Not what is reached through something else, nor what stands in a comment or in words.
    [GeneratedRegex(@"(?<![\w.""/])(?<!^\s*//.*)[A-Z]\w+(?=[\s<>(),;.?\[{])", RegexOptions.Multiline)]
    private static partial Regex Word();
}
