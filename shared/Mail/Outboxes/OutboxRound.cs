namespace SchoolsDigital.Mail.Outboxes;

/// <summary>A round that has mail, for the sweep to know where to look.</summary>
/// <param name="Since">When its first mail was added (UTC).</param>
/// <param name="ForgottenAt">When its mails were deleted (UTC), after which none is added; null before that.</param>
internal sealed record OutboxRound(DateTimeOffset Since, DateTimeOffset? ForgottenAt = null);
