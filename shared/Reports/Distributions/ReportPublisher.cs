using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;

namespace SchoolsDigital.Reports.Distributions;

/// <summary>Asks a round's workflow to send the report before its date, or again with comments that were approved since.</summary>
public sealed class ReportPublisher(
    RoundStore rounds,
    ReportVersions versions,
    ITableStore records,
    Ledger ledger,
    IWorkflowClient workflows,
    TimeProvider clock
)
{
    /// <summary>The versions that have been sent, oldest first.</summary>
    public async Task<IReadOnlyList<ReportVersion>> ReadAsync(RoundRef round, CancellationToken cancellationToken) =>
        await versions
            .ListAsync(round, cancellationToken)
            .Where(version => version.IsOut)
            .ToListAsync(cancellationToken);

    /// <summary>The last version, where it shows no figure and waits to be confirmed; else null.</summary>
    public async Task<ReportVersion?> HeldAsync(RoundRef round, CancellationToken cancellationToken) =>
        await versions.LastAsync(round, cancellationToken) is { IsHeld: true } held ? held : null;

    /// <summary>
    /// Says that the held report is to go out all the same, and asks for it. Safe to call twice. False where none is held.
    /// </summary>
    public async Task<bool> ConfirmAsync(RoundRef round, string by, string once, CancellationToken cancellationToken)
    {
        if (await versions.LastAsync(round, cancellationToken) is not { HasNoFigure: true } last)
        {
            return false;
        }

        if (last.IsHeld)
        {
            await records.UpsertAsync(
                ReportVersion.KeyFor(new(round, last.Number)),
                last with
                {
                    ConfirmedAt = clock.GetUtcNow(),
                },
                cancellationToken
            );
        }

        return await AskAsync(round, by, once, cancellationToken);
    }

    /// <summary>
    /// Asks for the report now. Safe to call twice: a report that would say the same as the last goes to nobody. False where
    /// the round has no report to send, because it is not closed yet or is over.
    /// </summary>
    /// <param name="round">The round.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="once">Names the press of the button, for the ledger.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> AskAsync(RoundRef round, string by, string once, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(round, cancellationToken) is not { State: RoundState.Closed or RoundState.Reported })
        {
            return false;
        }

        var entry = new LedgerEntry($"report-asked|{once}", clock.GetUtcNow(), by, "The report was asked for.");
        await ledger.NoteAsync(round, entry, cancellationToken);
        return await workflows.RaiseEventAsync(
            RoundInstances.Of(round),
            RoundChanged.Event,
            new RoundChanged(ReportNow: true),
            cancellationToken
        );
    }
}
