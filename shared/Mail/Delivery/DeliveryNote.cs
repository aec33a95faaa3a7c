namespace SchoolsDigital.Mail.Delivery;

/// <summary>A report as the outbox keeps it beside the mail.</summary>
public sealed record DeliveryNote(string EventId, DeliveryKind Kind, DateTimeOffset At);
