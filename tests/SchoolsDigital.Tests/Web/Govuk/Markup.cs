using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SchoolsDigital.Tests.Web.Govuk;

/// <summary>Writes markup so that two pieces are the same text where a browser would make the same of them.</summary>
internal static partial class Markup
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a",
        "b",
        "br",
        "button",
        "em",
        "i",
        "input",
        "label",
        "span",
        "strong",
    };

    public static string Normalise(string html, params IReadOnlyList<string> without)
    {
        var parser = new HtmlParser();
        var body = parser.ParseDocument($"<!DOCTYPE html><body>{html}</body>").Body!;
        foreach (var element in without.SelectMany(selector => body.QuerySelectorAll(selector)).ToArray())
        {
            element.Remove();
        }

        var text = new StringBuilder();
        foreach (var node in body.ChildNodes)
        {
            Write(text, node, 0);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, INode node, int depth)
    {
        switch (node)
        {
            case IElement element:
                text.Append(' ', depth * 2).Append('<').Append(element.LocalName);
                foreach (var attribute in element.Attributes.OrderBy(one => one.Name, StringComparer.Ordinal))
                {
                    text.Append(' ').Append(attribute.Name).Append("=\"").Append(Value(attribute)).Append('"');
                }

                text.Append(">\n");
                foreach (var child in element.ChildNodes)
                {
                    Write(text, child, depth + 1);
                }

                break;
            case IText words when Words(words) is { Length: > 0 } shown:
                text.Append(' ', depth * 2).Append('"').Append(shown).Append("\"\n");
                break;
        }
    }

    private static string Value(IAttr attribute) =>
        attribute.Name is "class"
            ? string.Join(' ', Whitespace().Split(attribute.Value.Trim()).Order(StringComparer.Ordinal))
            : attribute.Value;

    private static string Words(IText text)
    {
        if (text.ParentElement?.LocalName is "textarea")
        {
            return text.Data;
        }

        var words = Whitespace().Replace(text.Data, " ");
        words = IsInline(text.PreviousSibling) ? words : words.TrimStart();
        return IsInline(text.NextSibling) ? words : words.TrimEnd();
    }

    private static bool IsInline(INode? node) => node is IElement element && Inline.Contains(element.LocalName);

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Whitespace();
}
