using SchoolsDigital.Mail.Delivery;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>What a report has come to, for telling the workflow that waits for it.</summary>
/// <param name="Key">Which mail it is about.</param>
/// <param name="Kind">What was reported.</param>
/// <param name="State">Where the mail stands now, after all reports so far.</param>
/// <param name="IsNew">
/// False where the same report had been applied before. Tell the workflow then too: the process may have died between
/// applying it and telling, and a workflow looks at the record again anyway.
/// </param>
public sealed record DeliveryChange(OutboxKey Key, DeliveryKind Kind, MailState State, bool IsNew);
