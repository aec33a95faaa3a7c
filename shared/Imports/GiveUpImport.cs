using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds.Ledgers;

namespace SchoolsDigital.Imports;

/// <summary>Ends an import that could not be carried out, so that somebody sees it and uploads the file again. Safe to run twice.</summary>
public sealed class GiveUpImport(ImportStore imports, ImportPlanner planner, Ledger ledger, TimeProvider clock)
    : Activity<ImportRef, ImportStep>
{
    /// <summary>Its stored name.</summary>
    public static ActivityName<ImportRef, ImportStep> Name { get; } = new("Import.GiveUp.V1");

    /// <inheritdoc/>
    public override async Task<ImportStep> RunAsync(ImportRef input, CancellationToken cancellationToken)
    {
        if (await imports.FindAsync(input, cancellationToken) is not { HasEnded: false } import)
        {
            return new(ImportState.Failed);
        }

        var now = clock.GetUtcNow();
        var live = await planner.DraftsOf(import.Order.Kind).LiveAsync(input.Authority, cancellationToken);
        var isInForce = import.Edition == live;
        var entry = isInForce
            ? ImportWords.Entry(import, now)
            : new LedgerEntry(
                $"import|{import.Id}",
                now,
                LedgerEntry.Service,
                $"The {ImportWords.Noun(import.Order.Kind)} could not be imported. Nothing was changed.",
                NeedsALook: true
            );
        await ledger.NoteForAuthorityAsync(input.Authority, entry, cancellationToken);
        var ended = await imports.ChangeAsync(
            input,
            before =>
                before.HasEnded
                    ? before
                    : before with
                    {
                        State = isInForce ? ImportState.Done : ImportState.Failed,
                        EndedAt = now,
                    },
            cancellationToken
        );
        return new(ended!.State);
    }
}
