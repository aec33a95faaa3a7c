namespace SchoolsDigital.Mail.Outboxes;

/// <summary>A mail that waits while the mail of its authority is held.</summary>
public sealed record HeldMail(OutboxKey Key, OutboxEntry Entry);
