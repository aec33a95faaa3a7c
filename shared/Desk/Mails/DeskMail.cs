using SchoolsDigital.Mail;

namespace SchoolsDigital.Desk.Mails;

/// <summary>A mail as the desk lists it.</summary>
public sealed record DeskMail(OutboxKey Key, OutboxEntry Entry);
