using SchoolsDigital.Desk.Actions;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Mails;

namespace SchoolsDigital.Desk.Failures;

/// <summary>What needs a person in one round.</summary>
/// <param name="Round">The round.</param>
/// <param name="Unfinished">Actions that were interrupted.</param>
/// <param name="Paused">Workflows that stopped and can go on.</param>
/// <param name="Failed">Workflows that have ended in a failure.</param>
/// <param name="Noted">Lines of the ledger that ask for a look, the newest first.</param>
/// <param name="Bounced">How many mails came back.</param>
/// <param name="Lost">How many mails could not be sent.</param>
/// <param name="Unsubscribed">Schools at which contacts have unsubscribed, while the round still writes to schools.</param>
public sealed record FailureList(
    Round Round,
    IReadOnlyList<ActionRecord> Unfinished,
    IReadOnlyList<WorkflowSnapshot> Paused,
    IReadOnlyList<WorkflowSnapshot> Failed,
    IReadOnlyList<LedgerEntry> Noted,
    int Bounced,
    int Lost,
    IReadOnlyList<SchoolUnsubscribes> Unsubscribed
)
{
    /// <summary>Whether there is nothing to look at.</summary>
    public bool IsEmpty =>
        Unfinished.Count + Paused.Count + Failed.Count + Noted.Count + Bounced + Lost + Unsubscribed.Count == 0;
}
