using System.Text.RegularExpressions;
using SchoolsDigital.Tests.Architecture;

namespace SchoolsDigital.Tests.Infra;

/// <summary>As much of a Bicep file as can be checked without its compiler.</summary>
internal sealed partial class BicepFile(SourceFile file)
{
    public string Path => file.Path;

    public string Text => file.Text;

    public IReadOnlyList<string> Parameters { get; } = Names(Parameter().Matches(file.Text));

    public IReadOnlyList<string> RequiredParameters { get; } =
        Names(Parameter().Matches(file.Text).Where(match => !match.Groups["default"].Success));

    public IReadOnlyList<string> Outputs { get; } = Names(Output().Matches(file.Text));

    /// <summary>What a parameter file gives.</summary>
    public IReadOnlyList<string> Given { get; } = Names(Gift().Matches(file.Text));

    /// <summary>The template that a parameter file is for.</summary>
    public string? Using => Template().Match(file.Text) is { Success: true } match ? match.Groups["path"].Value : null;

    /// <summary>The modules by their symbol, with the path of each and the parameters that it is given.</summary>
    public IEnumerable<(string Symbol, string Path, IReadOnlyList<string> Given)> Modules =>
        from Match match in Module().Matches(Text)
        let body = match.Groups["params"].Value
        select (match.Groups["name"].Value, match.Groups["path"].Value, Names(Property().Matches(body)));

    /// <summary>The outputs of modules that are used, as symbol and name.</summary>
    public IEnumerable<(string Symbol, string Output)> UsedOutputs =>
        from Match match in UsedOutput().Matches(Text)
        select (match.Groups["symbol"].Value, match.Groups["name"].Value);

    /// <summary>The files whose words are read in.</summary>
    public IEnumerable<string> LoadedFiles =>
        from Match match in Loaded().Matches(Text)
        select match.Groups["path"].Value;

    private static IReadOnlyList<string> Names(IEnumerable<Match> matches) =>
        [.. matches.Select(match => match.Groups["name"].Value)];

    [GeneratedRegex(@"^param (?<name>\w+) \w+(?<default> = )?", RegexOptions.Multiline)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^output (?<name>\w+) ", RegexOptions.Multiline)]
    private static partial Regex Output();

    [GeneratedRegex(@"^param (?<name>\w+) = ", RegexOptions.Multiline)]
    private static partial Regex Gift();

    [GeneratedRegex(@"^using '(?<path>[^']+)'", RegexOptions.Multiline)]
    private static partial Regex Template();

    [GeneratedRegex(
        @"^module (?<name>\w+) '(?<path>[^']+)' = \{.*?^  params: \{\n(?<params>.*?)^  \}$",
        RegexOptions.Multiline | RegexOptions.Singleline
    )]
    private static partial Regex Module();

    [GeneratedRegex(@"^    (?<name>\w+): ", RegexOptions.Multiline)]
    private static partial Regex Property();

    [GeneratedRegex(@"(?<symbol>\w+)\.outputs\.(?<name>\w+)")]
    private static partial Regex UsedOutput();

    [GeneratedRegex(@"loadTextContent\('(?<path>[^']+)'\)")]
    private static partial Regex Loaded();
}
