using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace SchoolsDigital.Web.Forms;

/// <summary>What somebody sent. Text comes out clean: line breaks are <c>\n</c>, no control characters, no spaces around it.</summary>
public sealed class PostedForm(IFormCollection fields)
{
    /// <summary>The form of a sender whose form says nothing else than that it was sent.</summary>
    public static PostedForm Unread { get; } = new(FormCollection.Empty);

    /// <summary>Whether a field was sent at all; an unticked checkbox is not.</summary>
    public bool Has(string name) => fields.ContainsKey(name);

    /// <summary>The text of a field that may have several lines; empty where it was not sent.</summary>
    public string Text(string name) => fields[name] is [{ } first, ..] ? Clean(first, lineBreak: '\n') : "";

    /// <summary>The text of a field of one line; empty where it was not sent.</summary>
    public string Line(string name) => fields[name] is [{ } first, ..] ? Clean(first, lineBreak: ' ') : "";

    /// <summary>Everything that was ticked or sent under one name, once each, in order.</summary>
    public IReadOnlyList<string> Lines(string name) =>
        [
            .. fields[name]
                .OfType<string>()
                .Select(value => Clean(value, lineBreak: ' '))
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The text of a field with nothing changed but its line breaks, where line and column matter.</summary>
    public string Raw(string name) => fields[name] is [{ } first, ..] ? first.ReplaceLineEndings("\n") : "";

    /// <summary>The token as it came; null where none or more than one was sent.</summary>
    internal string? Token => fields[FormTokens.FieldName] is [var only] ? only : null;

    /// <summary>The bytes of a file; null where none was sent under that name.</summary>
    public byte[]? File(string name)
    {
        if (fields.Files.GetFile(name) is not { } file)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Every field as it came, without our own, for whoever has rules of their own or sends it once more.</summary>
    public IEnumerable<KeyValuePair<string, StringValues>> Fields =>
        fields.Where(sent => !string.Equals(sent.Key, FormTokens.FieldName, StringComparison.Ordinal));

    private static string Clean(string text, char lineBreak)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\x1f') && !text.AsSpan().ContainsAnyInRange('\x7f', '\x9f'))
        {
            return text.Trim();
        }

        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character is '\r' or '\n')
            {
                clean.Append(lineBreak);
                index += character is '\r' && index + 1 < text.Length && text[index + 1] is '\n' ? 1 : 0;
            }
            else if (character is '\t')
            {
                clean.Append(' ');
            }
            else if (!char.IsControl(character))
            {
                clean.Append(character);
            }
        }

        return clean.ToString().Trim();
    }
}
