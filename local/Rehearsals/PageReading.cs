using System.Net;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>
/// What a reader of a page can do on it: the form that posts, and the button that leads on. It reads only what our own
/// components write, which quote every attribute.
/// </summary>
/// <param name="Fields">The fields and buttons of the form that posts; null where there is no such form.</param>
/// <param name="Action">Where the form posts to; null for the page itself.</param>
/// <param name="NextLink">Where the link leads that looks like a button; null where there is none.</param>
public sealed record PageReading(IReadOnlyList<FormField>? Fields, string? Action, string? NextLink)
{
    private static readonly string[] Read = ["/form", "form ", "input ", "textarea ", "select ", "button ", "a "];

    /// <summary>Where Back leads; null where there is no such link.</summary>
    public string? BackLink { get; private init; }

    /// <summary>Reads a page.</summary>
    public static PageReading Of(string html)
    {
        List<FormField>? fields = null;
        string? action = null;
        string? next = null;
        string? back = null;
        var isInside = false;
        var rest = html.AsSpan();
        while (rest.IndexOf('<') is >= 0 and var open)
        {
            rest = rest[(open + 1)..];
            if (!IsRead(rest))
            {
                continue;
            }

            var tag = rest[..EndOf(rest)];
            rest = rest[tag.Length..];
            if (tag.StartsWith("/form"))
            {
                isInside = false;
            }
            else if (tag.StartsWith("form ") && Attribute(tag, "method") == "post" && fields is null)
            {
                (isInside, fields, action) = (true, [], Attribute(tag, "action"));
            }
            else if (isInside && !tag.StartsWith("form ") && !tag.StartsWith("a "))
            {
                fields!.Add(Field(tag));
            }
            else if (tag.StartsWith("a ") && Attribute(tag, "class") is { } look)
            {
                next ??= look.Contains("govuk-button") ? Attribute(tag, "href") : null;
                back ??= look.Contains("govuk-back-link") ? Attribute(tag, "href") : null;
            }
        }

        return new(fields, action, next) { BackLink = back };
    }

    private static bool IsRead(ReadOnlySpan<char> tag)
    {
        foreach (var name in Read)
        {
            if (tag.StartsWith(name))
            {
                return true;
            }
        }

        return false;
    }

    // A ">" inside quotes is part of a value.
    private static int EndOf(ReadOnlySpan<char> tag)
    {
        var isQuoted = false;
        for (var index = 0; index < tag.Length; index++)
        {
            if (tag[index] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (tag[index] == '>' && !isQuoted)
            {
                return index;
            }
        }

        return tag.Length;
    }

    private static FormField Field(ReadOnlySpan<char> tag) =>
        new(
            tag.StartsWith("input ") ? Attribute(tag, "type") ?? "text"
                : tag.StartsWith("textarea ") ? "text"
                : tag.StartsWith("select ") ? "select"
                : "button",
            Attribute(tag, "name") ?? "",
            Attribute(tag, "value") ?? ""
        );

    private static string? Attribute(ReadOnlySpan<char> tag, string name)
    {
        for (var rest = tag; rest.IndexOf(name) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            var value = rest[(at + name.Length)..];
            if (at > 0 && rest[at - 1] == ' ' && value.StartsWith("=\""))
            {
                value = value[2..];
                return WebUtility.HtmlDecode(value[..value.IndexOf('"')].ToString());
            }
        }

        return null;
    }
}
