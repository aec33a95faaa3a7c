namespace SchoolsDigital.Mail;

/// <summary>A list with bullets.</summary>
public sealed record MailList(IReadOnlyList<string> Items) : MailBlock;
