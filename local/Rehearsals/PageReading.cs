using System.Net;
using System.Text.RegularExpressions;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>
/// What a reader of a page can do on it: the form that posts, and the button that leads on. It reads only what our own
/// components write, which quote every attribute.
/// </summary>
/// <param name="Fields">The fields and buttons of the form that posts; null where there is no such form.</param>
/// <param name="Action">Where the form posts to; null for the page itself.</param>
/// <param name="NextLink">Where the link leads that looks like a button; null where there is none.</param>
public sealed partial record PageReading(IReadOnlyList<FormField>? Fields, string? Action, string? NextLink)
{
    /// <summary>Reads a page.</summary>
    public static PageReading Of(string html)
    {
        List<FormField>? fields = null;
        string? action = null;
        string? next = null;
        var isInside = false;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            var text = html.AsSpan(tag.Index, tag.Length);
            if (text.StartsWith("</form"))
            {
                isInside = false;
            }
            else if (text.StartsWith("<form") && Attribute(text, "method") == "post" && fields is null)
            {
                (isInside, fields, action) = (true, [], Attribute(text, "action"));
            }
            else if (isInside && !text.StartsWith("<form") && !text.StartsWith("<a"))
            {
                fields!.Add(Field(text));
            }
            else if (text.StartsWith("<a ") && Attribute(text, "class")?.Contains("govuk-button") == true)
            {
                next ??= Attribute(text, "href");
            }
        }

        return new(fields, action, next);
    }

    private static FormField Field(ReadOnlySpan<char> tag) =>
        new(
            tag.StartsWith("<input") ? Attribute(tag, "type") ?? "text"
                : tag.StartsWith("<textarea") ? "text"
                : tag.StartsWith("<select") ? "select"
                : "button",
            Attribute(tag, "name") ?? "",
            Attribute(tag, "value") ?? ""
        );

    private static string? Attribute(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf($" {name}=\"");
        if (at < 0)
        {
            return null;
        }

        var value = tag[(at + name.Length + 3)..];
        return WebUtility.HtmlDecode(value[..value.IndexOf('"')].ToString());
    }

    [GeneratedRegex(
        "</form|<(?:form|input|textarea|select|button|a)\\s(?:[^>\"]|\"[^\"]*\")*>",
        RegexOptions.None,
        1_000
    )]
    private static partial Regex Tag();
}
