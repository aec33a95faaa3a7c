using System.Text.RegularExpressions;

namespace SchoolsDigital.Tests.Architecture;

/// <summary>What the documents name is there, and the decisions are numbered and complete.</summary>
internal static partial class DocumentRule
{
    // What comes into being by building and running, and the record of what once was.
    private static readonly string[] MadeByUse = ["out/", "artifacts/"];

    /// <summary>Links lead somewhere, and a path in code marks, counted from the top, exists.</summary>
    public static IEnumerable<string> CheckPaths(IEnumerable<SourceFile> documents, Func<string, bool> exists) =>
        from document in documents
        from path in LinksIn(document).Concat(document.Name == "CHANGELOG.md" ? [] : PathsIn(document))
        where !MadeByUse.Any(path.StartsWith) && !exists(path)
        select $"{document.Path} names {path}, which is not there.";

    /// <summary>The map in the README has a line for every folder of the service and of its hosts.</summary>
    public static IEnumerable<string> CheckMap(SourceFile readme, IEnumerable<string> folders) =>
        from folder in folders
        where !readme.Text.Contains($"\n| `{folder}/` | ")
        select $"{readme.Path} does not say what {folder}/ holds.";

    /// <summary>Decisions are numbered from 0001 without a gap and say why, what and what follows.</summary>
    public static IEnumerable<string> CheckDecisions(IEnumerable<SourceFile> decisions)
    {
        var number = 0;
        foreach (var decision in decisions.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            number++;
            if (!decision.Name.StartsWith($"{number:0000}-", StringComparison.Ordinal))
            {
                yield return $"{decision.Path} should be number {number:0000}.";
            }

            if (!decision.Text.StartsWith($"# {number}. ", StringComparison.Ordinal))
            {
                yield return $"{decision.Path} should start with \"# {number}. \" and its title.";
            }

            foreach (var section in (string[])["## Context", "## Decision", "## Consequences"])
            {
                if (!decision.Text.Contains($"\n{section}\n"))
                {
                    yield return $"{decision.Path} has no section \"{section}\".";
                }
            }
        }
    }

    /// <summary>C# in a document stands in a file of ours, word for word but for the indent.</summary>
    public static IEnumerable<string> CheckExcerpts(SourceFile document, IEnumerable<SourceFile> code)
    {
        var texts = code.Select(file => WithoutIndent(file.Text)).ToList();
        return from Match block in Excerpt().Matches(document.Text)
            let excerpt = WithoutIndent(block.Groups["code"].Value)
            where !texts.Any(text => text.Contains(excerpt, StringComparison.Ordinal))
            select $"{document.Path} has code that is in no file: {excerpt.Split('\n')[0]}";
    }

    /// <summary>A type, and a member after its type, that is named in code marks or takes part in a picture is declared.</summary>
    public static IEnumerable<string> CheckTypes(SourceFile document, IReadOnlySet<string> declared) =>
        from Match name in TypeName().Matches(document.Text)
        let word = name.Groups["word"].Value
        where !declared.Contains(word)
        select $"{document.Path} names {word}, which no file declares.";

    private static string WithoutIndent(string text) =>
        string.Join('\n', text.Split('\n').Select(line => line.TrimStart()));

    private static IEnumerable<string> LinksIn(SourceFile document) =>
        from Match link in Link().Matches(document.Text)
        let target = link.Groups["target"].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains(':')
        select Path.GetRelativePath(
            "/",
            Path.GetFullPath(Path.Combine("/", Path.GetDirectoryName(document.Path)!, target))
        );

    private static IEnumerable<string> PathsIn(SourceFile document) =>
        from Match code in Code().Matches(document.Text)
        let word = code.Groups["word"].Value
        where word.Contains('/') || word.EndsWith(".md", StringComparison.Ordinal)
        select word.StartsWith("./", StringComparison.Ordinal) ? word[2..] : word;

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Excerpt();

    [GeneratedRegex(
        @"((?<!`)`(?<word>[A-Z]\w*[a-z]\w*(\.[A-Z]\w+)?)`(?!`))|(^ *participant (?<word>\w+)$)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<!`)`(?<word>[\w./-]+)( [^`\n]*)?`(?!`)", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
