namespace SchoolsDigital.Local.Mail.Mailboxes;

/// <summary>A mail with what it says.</summary>
/// <param name="Mail">What its list line says.</param>
/// <param name="From">Whom it is from.</param>
/// <param name="Text">Its plain text.</param>
/// <param name="Html">Its HTML, as it was sent.</param>
public sealed record OpenedMail(MailInFolder Mail, string From, string Text, string Html);
