using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Actions;

/// <summary>Everything that is done to a running round goes through here, from the desk and from the command line alike.</summary>
public sealed class RoundActions
{
    private readonly ITableStore records;
    private readonly RoundFiles rounds;
    private readonly ShownSchools schools;
    private readonly Outbox outbox;
    private readonly Ledger ledger;
    private readonly TimeProvider clock;
    private readonly Dictionary<ActionKind, IRoundAction> actions;

    internal RoundActions(
        ITableStore records,
        RoundFiles rounds,
        ShownSchools schools,
        Outbox outbox,
        Ledger ledger,
        TimeProvider clock,
        IEnumerable<IRoundAction> actions
    )
    {
        (this.records, this.rounds, this.schools) = (records, rounds, schools);
        (this.outbox, this.ledger, this.clock) = (outbox, ledger, clock);
        this.actions = actions.ToDictionary(action => action.Kind);
    }

    /// <summary>What an order would do now; null where there is no such round or school. Changes nothing.</summary>
    public async Task<ActionPlan?> PlanAsync(ActionOrder order, CancellationToken cancellationToken) =>
        await FindAsync(order, cancellationToken) is { } target
            ? await PlanAsync(target, order, cancellationToken)
            : null;

    /// <summary>Carries an order out where it still applies, and notes who did it and when. Safe to call twice.</summary>
    /// <returns>What has become of it, with the plan; null where there is no such round or school.</returns>
    public async Task<(ActionOutcome Outcome, ActionPlan Plan)?> CarryOutAsync(
        ActionOrder order,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(order, cancellationToken) is not { } target)
        {
            return null;
        }

        var key = ActionRecord.KeyFor(order.Round, order.Id);
        if ((await records.GetAsync(key, cancellationToken))?.Value is not { } record)
        {
            var plan = await PlanAsync(target, order, cancellationToken);
            if (!plan.IsSound)
            {
                return (ActionOutcome.Refused, plan);
            }

            record = new(order, plan.LedgerLine, clock.GetUtcNow(), IsDone: false);
            await records.TryAddAsync(key, record, cancellationToken);
        }

        if (record.IsDone)
        {
            return (ActionOutcome.DoneBefore, new([], record.LedgerLine));
        }

        // What a crash has interrupted is not planned anew: half of it may be true already.
        var done = await actions[order.Kind].CarryOutAsync(target, record.Order, cancellationToken);
        record = record with { LedgerLine = done ?? record.LedgerLine };
        var entry = new LedgerEntry($"action|{order.Id}", record.At, record.Order.By, record.LedgerLine, order.Urn);
        await ledger.NoteAsync(order.Round, entry, cancellationToken);
        await records.UpsertAsync(key, record with { IsDone = true }, cancellationToken);
        return (ActionOutcome.Done, new([], record.LedgerLine));
    }

    /// <summary>Orders of a round that were interrupted; carrying them out again finishes them.</summary>
    public async Task<IReadOnlyList<ActionRecord>> UnfinishedAsync(
        RoundRef round,
        CancellationToken cancellationToken
    ) =>
        await records
            .ListAsync(ActionRecord.Of(round), cancellationToken)
            .Select(row => row.Value)
            .Where(record => !record.IsDone)
            .ToListAsync(cancellationToken);

    private async Task<ActionPlan> PlanAsync(
        ActionTarget target,
        ActionOrder order,
        CancellationToken cancellationToken
    ) =>
        Standing.ProblemWith(target, order.Kind) is { } problem
            ? ActionPlan.No(problem)
            : await actions[order.Kind].PlanAsync(target, order, cancellationToken);

    private async Task<ActionTarget?> FindAsync(ActionOrder order, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(order.Round, cancellationToken) is not { } file)
        {
            return null;
        }

        var school = order.Urn is { } urn ? await schools.FindAsync(file, urn, cancellationToken) : null;
        if (order.Urn is not null && school is null)
        {
            return null;
        }

        var count = await schools.CountAsync(file, cancellationToken);
        var mails = await outbox.CountAsync(order.Round.Authority, order.Round.Round, cancellationToken);
        var invitations = mails.GetValueOrDefault($"{RoundMail.Invitation}", OutboxTally.None);
        return new(file, school, count, invitations.ByState.Values.Sum() - invitations[MailState.Bounced]);
    }
}
