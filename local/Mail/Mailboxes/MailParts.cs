using System.Globalization;
using System.Text;

namespace SchoolsDigital.Local.Mail.Mailboxes;

/// <summary>Reads what a mail says out of the parts in which <see cref="MimeMessage"/> writes it.</summary>
internal static class MailParts
{
    private const string Boundary = "boundary=\"";

    /// <summary>The text of a kind, such as <c>text/html</c>; null where the mail has none.</summary>
    public static string? Find(string mail, string kind)
    {
        using var lines = new StringReader(mail);
        var headers = MailHeaders.Read(lines);
        var type = headers["Content-Type"];
        if (type.StartsWith(kind, StringComparison.OrdinalIgnoreCase))
        {
            return Decode(lines.ReadToEnd());
        }

        var at = type.IndexOf(Boundary, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var from = at + Boundary.Length;
        var boundary = type[from..type.IndexOf('"', from)];
        return lines
            .ReadToEnd()
            .Split($"--{boundary}")
            .Skip(1)
            .Select(part => Find(part.TrimStart('\r', '\n'), kind))
            .FirstOrDefault(found => found is not null);
    }

    /// <summary>Quoted-printable text as it was before.</summary>
    internal static string Decode(string quoted)
    {
        var bytes = new List<byte>(quoted.Length);
        for (var index = 0; index < quoted.Length; index++)
        {
            if (quoted[index] != '=')
            {
                bytes.Add((byte)quoted[index]);
            }
            else if (
                index + 2 < quoted.Length
                && byte.TryParse(
                    quoted.AsSpan(index + 1, 2),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var value
                )
            )
            {
                bytes.Add(value);
                index += 2;
            }
            else
            {
                // The line goes on.
                index += index + 1 < quoted.Length && quoted[index + 1] == '\r' ? 2 : 1;
            }
        }

        return Encoding.UTF8.GetString([.. bytes]).TrimEnd();
    }
}
