namespace SchoolsDigital.Mail.Delivery;

/// <summary>One report of a provider.</summary>
/// <param name="EventId">The provider's own id of this report, by which a repeat is known.</param>
/// <param name="OutboxId">The outbox id that the mail was sent under.</param>
/// <param name="Kind">What happened.</param>
/// <param name="At">When it happened (UTC).</param>
/// <param name="Reason">What the recipient's server said. It may hold the address.</param>
public sealed record DeliveryEvent(
    string EventId,
    string OutboxId,
    DeliveryKind Kind,
    DateTimeOffset At,
    string? Reason = null
);
