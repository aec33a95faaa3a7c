namespace SchoolsDigital.Mail;

/// <summary>A paragraph of plain words.</summary>
public sealed record MailParagraph(string Text) : MailBlock;
