using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchoolsDigital.Tests.Architecture;

/// <summary>A rule that is not kept is switched off in one place, with a sentence that says why.</summary>
internal static partial class SuppressionRule
{
    /// <summary>C# files switch nothing off by themselves.</summary>
    public static IEnumerable<string> CheckCode(IEnumerable<SourceFile> files) =>
        from file in files
        from node in file.Syntax.DescendantNodes(descendIntoTrivia: true)
        where
            node is PragmaWarningDirectiveTriviaSyntax or NullableDirectiveTriviaSyntax
            || node is AttributeSyntax { Name: var name } && Suppression().IsMatch(name.ToString())
        select $"{file.At(node)}: switch the rule off in .editorconfig, with a sentence that says why.";

    /// <summary>Each group of settings that lower a rule follows a comment that is a sentence.</summary>
    public static IEnumerable<string> CheckEditorConfig(SourceFile file)
    {
        var reason = "";
        var lines = file.Text.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index].Trim();
            if (line.Length == 0 || line[0] == '[')
            {
                reason = "";
            }
            else if (line[0] == '#')
            {
                var continues = index > 0 && lines[index - 1].StartsWith('#');
                reason = continues ? reason + line[1..] : line[1..].Trim();
            }
            else if (LoweredSetting().IsMatch(line) && !Sentence().IsMatch(reason))
            {
                yield return $"{file.Path}:{index + 1}: {line} needs a sentence above it that says why.";
            }
        }
    }

    /// <summary>A project that lowers a rule says why in the comment above.</summary>
    public static IEnumerable<string> CheckProjects(IEnumerable<SourceFile> files) =>
        from file in files
        from Match lowered in LoweredInProject().Matches(file.Text)
        where !lowered.Groups["reason"].Success || !Sentence().IsMatch(lowered.Groups["reason"].Value.Trim())
        select $"{file.Path}: {lowered.Groups["setting"].Value} needs a comment above it that says why.";

    [GeneratedRegex("SuppressMessage(Attribute)?$")]
    private static partial Regex Suppression();

    [GeneratedRegex(@"^dotnet_(diagnostic|analyzer_diagnostic)\..*severity\s*=\s*(none|silent|suggestion|warning)\b")]
    private static partial Regex LoweredSetting();

    [GeneratedRegex(@"(<!--(?<reason>[^>]*)-->\s*)?<(?<setting>NoWarn|WarningsNotAsErrors)>")]
    private static partial Regex LoweredInProject();

    [GeneratedRegex(@"^\S+(?:\s+\S+){3,}[.?]$", RegexOptions.Singleline)]
    private static partial Regex Sentence();
}
