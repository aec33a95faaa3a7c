namespace SchoolsDigital.Mail.Letters;

/// <summary>One piece of a mail's text: a paragraph, a list or the button.</summary>
public abstract record MailBlock;
