namespace SchoolsDigital.Mail.Messages;

/// <summary>How a recipient stops mail of this group with one click (RFC 8058). Mail that must arrive has none.</summary>
/// <param name="Group">What is unsubscribed from: a group of kinds, such as <c>Surveys</c>; letters, digits, dot and hyphen.</param>
/// <param name="Link">An https address, with placeholders, that unsubscribes on POST and shows a page on GET.</param>
/// <param name="Mailbox">Where to write instead, where somebody reads that.</param>
public sealed record MailUnsubscribe(string Group, string Link, Mailbox? Mailbox = null);
