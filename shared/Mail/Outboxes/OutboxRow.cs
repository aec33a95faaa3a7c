namespace SchoolsDigital.Mail.Outboxes;

/// <summary>A mail as it was listed.</summary>
internal sealed record OutboxRow(string Row, OutboxKey Key, OutboxEntry Entry, string Version);
