using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>
/// Mail of an authority is written and not sent, because its data was restored from a copy that does not know what went out
/// after it was made.
/// </summary>
/// <param name="CopiedAt">When the copy was made (UTC). Mail that is older stood in it, and the rest has fallen due since.</param>
/// <param name="RestoredAt">When it was restored (UTC).</param>
public sealed record MailHold(DateTimeOffset CopiedAt, DateTimeOffset RestoredAt)
{
    /// <summary>Where the hold of an authority stands.</summary>
    public static RecordKey<MailHold> KeyFor(string authority) => new("MailHolds", authority, "hold");
}
