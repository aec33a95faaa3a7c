namespace SchoolsDigital.Mail.Letters;

/// <summary>A list with bullets.</summary>
internal sealed record MailList(IReadOnlyList<string> Items) : MailBlock;
