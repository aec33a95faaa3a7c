namespace SchoolsDigital.Mail.Outboxes;

/// <summary>
/// Mails to look at from a time on, which is in the row's key. A hint: every waiting mail stands in the row of its due
/// time, but a row may also hold mails that have moved on. The sweep takes it away once all have.
/// </summary>
/// <param name="Rows">The row keys of the entries.</param>
internal sealed record OutboxDue(IReadOnlyList<string> Rows);
