using SchoolsDigital.Consultations.ReportPlans;
using SchoolsDigital.Mail.Delivery;

namespace SchoolsDigital.Reports.Distributions.Recipients;

/// <summary>How far a version of a report has come with one recipient.</summary>
/// <param name="Recipient">The recipient as the consultation names it.</param>
/// <param name="Email">The address that is written to.</param>
/// <param name="State">Where the newest mail stands; null where there is none.</param>
/// <param name="Since">Since when it stands there (UTC).</param>
/// <param name="Given">How the recipient has it otherwise; null where nobody has noted that.</param>
public sealed record RecipientDelivery(
    ReportRecipient Recipient,
    string Email,
    MailState? State,
    DateTimeOffset? Since,
    GivenOtherwise? Given
)
{
    /// <summary>How long a mail may be on its way before somebody should look at it.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromDays(3);

    /// <summary>Whether the recipient has it: their server has taken it, or somebody has noted how they got it.</summary>
    public bool HasIt => Given is not null || State == MailState.Delivered;

    /// <summary>Whether the mail was taken and nothing has been heard of it for too long.</summary>
    public bool IsSilent(DateTimeOffset now) => !HasIt && State == MailState.Accepted && Since + LongestSilence <= now;

    /// <summary>Whether somebody has to find another way.</summary>
    public bool IsStuck(DateTimeOffset now) =>
        !HasIt && (State is MailState.Bounced or MailState.Failed or MailState.Suppressed || IsSilent(now));
}
