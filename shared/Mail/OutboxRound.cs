namespace SchoolsDigital.Mail;

/// <summary>A round that has mail, for the sweep to know where to look.</summary>
internal sealed record OutboxRound(DateTimeOffset Since);
