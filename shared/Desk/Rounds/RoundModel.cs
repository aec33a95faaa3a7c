using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Rounds;

/// <summary>What the page of a round shows.</summary>
/// <param name="File">The round and its definition.</param>
/// <param name="Answers">How far its schools have come.</param>
/// <param name="Mails">Its mails by kind and state, as far as the desk lists them.</param>
/// <param name="HasReport">Whether its report has been written.</param>
/// <param name="Unsubscribed">The schools at which contacts have unsubscribed, while it writes to schools.</param>
/// <param name="Done">What was done by the form before; null for nothing.</param>
/// <param name="Now">The time of the page.</param>
public sealed record RoundModel(
    RoundFile File,
    ShownCount Answers,
    IReadOnlyDictionary<string, OutboxTally> Mails,
    bool HasReport,
    IReadOnlyList<SchoolUnsubscribes> Unsubscribed,
    string? Done,
    DateTimeOffset Now
)
{
    /// <summary>The round's record.</summary>
    public Round Round => File.Round;

    /// <summary>The addresses of its pages.</summary>
    public RoundPaths Paths => new(File.Round.Ref);

    /// <summary>How many invitations were sent or are about to be: not those that nobody gets.</summary>
    public int Invitations =>
        Mails
            .GetValueOrDefault($"{RoundMail.Invitation}", OutboxTally.None)
            .ByState.Where(state => state.Key is not (MailState.Suppressed or MailState.Failed))
            .Sum(state => state.Value);

    /// <summary>How many mails have come back or failed.</summary>
    public int MailsLost => Mails.Values.Sum(tally => tally[MailState.Bounced] + tally[MailState.Failed]);
}
