using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SchoolsDigital.Mail.Messages;

/// <summary>
/// A text with <c>{{Placeholders}}</c>, read once and filled many times. A filled value is never read again, and its own
/// braces become round ones, so that no value can bring a placeholder of its own to whoever fills the text later.
/// </summary>
public sealed class PlaceholderText
{
    private const string Open = "{{";
    private const string Close = "}}";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly SearchValues<char> Special = SearchValues.Create("{}\r");

    private readonly IReadOnlyList<string> literals;
    private readonly IReadOnlyList<string> names;

    private PlaceholderText(IReadOnlyList<string> literals, IReadOnlyList<string> names)
    {
        this.literals = literals;
        this.names = names;
        Names = names.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The names of the placeholders, each once. They are case-sensitive.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>Reads a text.</summary>
    /// <exception cref="FormatException">A placeholder is not well formed.</exception>
    public static PlaceholderText Parse(string source) =>
        ProblemsIn(source) is [var problem, ..] ? throw new FormatException(problem) : Read(source, []);

    /// <summary>Everything that is wrong with the placeholders of a text, each in a sentence for whoever wrote it.</summary>
    public static IReadOnlyList<string> ProblemsIn(string source)
    {
        var problems = new List<string>();
        Read(source, problems);
        return problems;
    }

    /// <summary>Makes a value harmless for the place where it is going to stand.</summary>
    public static string Encode(PlaceholderEncoding encoding, string value)
    {
        var round = value.AsSpan().ContainsAny(Special)
            ? value.Replace('{', '(').Replace('}', ')').ReplaceLineEndings("\n")
            : value;
        return encoding switch
        {
            PlaceholderEncoding.Line => HeaderText.ToOneLine(round),
            PlaceholderEncoding.Text => WithoutControls(round),
            _ => Html.Encode(WithoutControls(round)).Replace("&#xA;", "<br>", StringComparison.Ordinal),
        };
    }

    /// <summary>Fills every placeholder with its value, encoded for the place.</summary>
    /// <exception cref="KeyNotFoundException">A placeholder has no value.</exception>
    public string Fill(PlaceholderEncoding encoding, IReadOnlyDictionary<string, string> values) =>
        Rewrite(name => Encode(encoding, values[name]));

    /// <summary>Puts something else in the place of every placeholder, such as a provider's own mark for it.</summary>
    public string Rewrite(Func<string, string> replace)
    {
        if (names.Count == 0)
        {
            return literals[0];
        }

        var filled = new StringBuilder();
        for (var index = 0; index < names.Count; index++)
        {
            filled.Append(literals[index]).Append(replace(names[index]));
        }

        return filled.Append(literals[^1]).ToString();
    }

    private static PlaceholderText Read(string source, List<string> problems)
    {
        var texts = new List<string>();
        var found = new List<string>();
        var from = 0;
        while (source.IndexOf(Open, from, StringComparison.Ordinal) is var open and >= 0)
        {
            var close = source.IndexOf(Close, open, StringComparison.Ordinal);
            if (close < 0)
            {
                problems.Add(
                    $"\"{{{{\" on line {LineOf(source, open)} is never closed: write \"}}}}\" after the name."
                );
                return new([.. texts, source[from..]], found);
            }

            var literal = source[from..open];
            var name = source[(open + Open.Length)..close].Trim();
            CheckLiteral(source, from, literal, problems);
            if (!IsName(name))
            {
                problems.Add(
                    $"\"{{{{{HeaderText.Show(name)}}}}}\" on line {LineOf(source, open)} is not a placeholder: its name is a letter and then letters and digits, as in {{{{SchoolName}}}}."
                );
            }

            texts.Add(literal);
            found.Add(name);
            from = close + Close.Length;
        }

        CheckLiteral(source, from, source[from..], problems);
        return new([.. texts, source[from..]], found);
    }

    private static void CheckLiteral(string source, int from, string literal, List<string> problems)
    {
        if (literal.IndexOf(Close, StringComparison.Ordinal) is var stray and >= 0)
        {
            problems.Add($"\"}}}}\" on line {LineOf(source, from + stray)} has no \"{{{{\" before it.");
        }
    }

    private static int LineOf(string source, int index) => 1 + source.AsSpan(0, index).Count('\n');

    private static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit);

    private static string WithoutControls(string value) =>
        value.Any(char.IsControl)
            ? string.Concat(value.Where(character => character is '\n' or '\t' || !char.IsControl(character)))
            : value;
}
