namespace SchoolsDigital.Mail.Letters;

/// <summary>How to stop such mails, at the end of one. In the HTML it is a link, in the text the address is written out.</summary>
/// <param name="Label">What it does, as a verb: "Stop mails about surveys".</param>
/// <param name="Link">A web address, or a placeholder that is filled with one.</param>
public sealed record MailStop(string Label, string Link);
