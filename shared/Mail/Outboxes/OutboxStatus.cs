using SchoolsDigital.Mail.Delivery;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>Where a mail stands, without who it is for: this may go into a workflow's history.</summary>
/// <param name="Key">Which mail.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsPossibleDouble">It was sent again although an earlier attempt may have been taken.</param>
public sealed record OutboxStatus(OutboxKey Key, MailState State, bool IsPossibleDouble);
