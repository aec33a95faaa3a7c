namespace SchoolsDigital.Workshops.Mails;

/// <summary>What a mail says, with <c>{{Recipient}}</c>, <c>{{School}}</c> and <c>{{Link}}</c> for what differs.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">Paragraphs, lists and one button; see <see cref="Mail.Letters.MailText"/>.</param>
public sealed record WorkshopLetter(string Subject, string Text);
