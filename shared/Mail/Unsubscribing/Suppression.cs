namespace SchoolsDigital.Mail.Unsubscribing;

/// <summary>An address that gets no mail of a group. The address itself is not kept.</summary>
public sealed record Suppression(SuppressionReason Reason, DateTimeOffset At);
