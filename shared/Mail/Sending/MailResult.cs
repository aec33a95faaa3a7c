namespace SchoolsDigital.Mail.Sending;

/// <summary>What became of one recipient's mail. Made by <see cref="Accepted"/>, <see cref="Rejected"/> or <see cref="Deferred"/>.</summary>
/// <param name="Id">The recipient's outbox id.</param>
/// <param name="Outcome">What the provider said.</param>
/// <param name="ProviderId">The provider's own id of the mail, once accepted.</param>
/// <param name="Reason">What the provider said, where it did not accept. It may hold the address.</param>
/// <param name="RetryAfter">How long the provider asked us to wait, where it did.</param>
/// <param name="MayHaveBeenAccepted">The answer was lost after the whole mail was sent: sending it again may make a double.</param>
public sealed record MailResult(
    string Id,
    MailOutcome Outcome,
    string? ProviderId = null,
    string? Reason = null,
    TimeSpan? RetryAfter = null,
    bool MayHaveBeenAccepted = false
)
{
    /// <summary>The provider has taken it.</summary>
    public static MailResult Accepted(string id, string? providerId) => new(id, MailOutcome.Accepted, providerId);

    /// <summary>The provider has refused it for good.</summary>
    public static MailResult Rejected(string id, string reason) => new(id, MailOutcome.Rejected, Reason: reason);

    /// <summary>It is to be tried again later.</summary>
    public static MailResult Deferred(
        string id,
        string reason,
        TimeSpan? retryAfter = null,
        bool mayHaveBeenAccepted = false
    ) => new(id, MailOutcome.Deferred, null, reason, retryAfter, mayHaveBeenAccepted);
}
