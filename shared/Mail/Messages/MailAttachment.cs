using System.Text;

namespace SchoolsDigital.Mail.Messages;

/// <summary>A small file that goes with a mail, such as a calendar file. A report is a link, not an attachment.</summary>
/// <param name="FileName">ASCII letters, digits, dot, hyphen and underscore.</param>
/// <param name="ContentType">With its parameters, such as <c>text/calendar; charset=utf-8; method=REQUEST</c>.</param>
/// <param name="Content">The file, already in its final encoding.</param>
public sealed record MailAttachment(string FileName, string ContentType, ReadOnlyMemory<byte> Content)
{
    internal string? Problem =>
        FileName.Length is 0 or > 100 || !FileName.All(IsPlain)
            ? $"The attachment's name \"{HeaderText.Show(FileName)}\" may hold only letters, digits, dot, hyphen and underscore."
        : ContentType.Length is 0 or > 200 || !Ascii.IsValid(ContentType) || !HeaderText.IsOneLine(ContentType)
            ? $"The attachment {FileName} has a content type that may not stand in a header."
        : null;

    private static bool IsPlain(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_';
}
