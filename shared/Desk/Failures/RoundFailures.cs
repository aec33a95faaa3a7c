using SchoolsDigital.Desk.Actions;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Mails;

namespace SchoolsDigital.Desk.Failures;

/// <summary>Finds what needs a person in a round.</summary>
internal sealed class RoundFailures(
    RoundActions actions,
    RoundWorkflows workflows,
    RoundFiles files,
    Ledger ledger,
    Outbox outbox,
    RoundUnsubscribes unsubscribes
)
{
    private const int Shown = 100;

    /// <summary>What there is now.</summary>
    public async Task<FailureList> FindAsync(Round round, CancellationToken cancellationToken)
    {
        var (_, consultation) = await files.ReadAsync(round.Ref, cancellationToken);
        var all = await outbox.CountAsync(round.Ref.Authority, round.Ref.Round, cancellationToken);
        var mails = ListedMails.Of(consultation, all);
        var entries = await ledger.ReadAsync(round.Ref, cancellationToken);
        return new(
            round,
            await actions.UnfinishedAsync(round.Ref, cancellationToken),
            await WorkflowsAsync(round.Ref, WorkflowState.Paused, cancellationToken),
            await WorkflowsAsync(round.Ref, WorkflowState.Failed, cancellationToken),
            [.. entries.Where(entry => entry.NeedsALook).Reverse().Take(Shown)],
            mails.Values.Sum(kind => kind[MailState.Bounced]),
            mails.Values.Sum(kind => kind[MailState.Failed]),
            round.State is RoundState.Open ? await unsubscribes.ListAsync(round.Ref, cancellationToken) : []
        );
    }

    /// <summary>The round's workflows in one state, as many as are shown.</summary>
    public async Task<IReadOnlyList<WorkflowSnapshot>> WorkflowsAsync(
        RoundRef round,
        WorkflowState state,
        CancellationToken cancellationToken
    ) => await workflows.ListAsync(round, state, cancellationToken).Take(Shown).ToListAsync(cancellationToken);
}
