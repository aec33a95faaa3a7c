namespace SchoolsDigital.Mail.Letters;

/// <summary>The one thing that the mail asks for. The address is written out too, for whoever cannot use the button.</summary>
/// <param name="Label">What it does, as a verb: "Answer the survey".</param>
/// <param name="Link">A web address, or a placeholder that is filled with one.</param>
internal sealed record MailButton(string Label, string Link) : MailBlock;
