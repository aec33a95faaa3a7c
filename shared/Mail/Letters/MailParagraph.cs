namespace SchoolsDigital.Mail.Letters;

/// <summary>A paragraph of plain words.</summary>
internal sealed record MailParagraph(string Text) : MailBlock;
