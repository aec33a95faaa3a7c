using SchoolsDigital.Mail.Outboxes;

namespace SchoolsDigital.Desk.Parts;

/// <summary>A mail as the desk lists it.</summary>
public sealed record DeskMail(OutboxKey Key, OutboxEntry Entry);
