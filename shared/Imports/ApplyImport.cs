using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Schools.Editions;

namespace SchoolsDigital.Imports;

/// <summary>
/// Writes the next pages of a confirmed import, and brings all of it into force after the last. Safe to run twice: a page is
/// written over itself, and an edition comes into force once.
/// </summary>
public sealed class ApplyImport(
    ImportStore imports,
    ImportPlanner planner,
    Ledger ledger,
    IFileStore files,
    TimeProvider clock
) : Activity<ImportPages, ImportStep>
{
    // Two transactions with some 5,000 schools: a second on any store.
    private const int PagesAtOnce = 40;

    private readonly ImportResult result = new(files);

    /// <summary>Its stored name.</summary>
    public static ActivityName<ImportPages, ImportStep> Name { get; } = new("Import.Apply.V1");

    /// <inheritdoc/>
    public override async Task<ImportStep> RunAsync(ImportPages input, CancellationToken cancellationToken)
    {
        var import =
            await imports.FindAsync(input.Import, cancellationToken)
            ?? throw new PermanentFailureException($"There is no import {input.Import.Id}.");
        if (import.State != ImportState.Applying)
        {
            return new(import.State);
        }

        var (draft, pages) = await result.ReadAsync(input.Import, input.First, PagesAtOnce, cancellationToken);
        if (await NumberAsync(import, draft, cancellationToken) is not { } number)
        {
            return await PlanAgainAsync(import, cancellationToken);
        }

        var drafts = planner.DraftsOf(import.Order.Kind);
        await drafts.WritePagesAsync(import.Order.Authority, number, input.First, pages, cancellationToken);
        var written = input.First + pages.Count;
        if (written < draft.Starts.Count)
        {
            await TellAsync(input.Import, written, draft.Starts.Count, cancellationToken);
            return new(ImportState.Applying, written);
        }

        var now = clock.GetUtcNow();
        return await drafts.TryBringIntoForceAsync(import.Order.Authority, number, draft, now, cancellationToken)
            ? await FinishAsync(import, cancellationToken)
            : await PlanAgainAsync(import with { Edition = number }, cancellationToken);
    }

    // Once taken it stays, so that a step that is run again writes to the same place.
    private async Task<int?> NumberAsync(Import import, EditionDraft draft, CancellationToken cancellationToken)
    {
        if (import.Edition is { } taken)
        {
            return taken;
        }

        var order = import.Order;
        if (
            !await planner.IsCurrentAsync(order, import.Basis!, cancellationToken)
            || await planner.DraftsOf(order.Kind).TakeNumberAsync(order.Authority, draft.Basis, cancellationToken)
                is not { } number
        )
        {
            return null;
        }

        var changed = await imports.ChangeAsync(
            import.Ref,
            before => before.Edition is null ? before with { Edition = number } : before,
            cancellationToken
        );
        return changed!.Edition;
    }

    private async Task TellAsync(ImportRef import, int written, int total, CancellationToken cancellationToken) =>
        await imports.ChangeAsync(
            import,
            before => before with { Progress = written, Total = total },
            cancellationToken
        );

    private async Task<ImportStep> FinishAsync(Import import, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await ledger.NoteForAuthorityAsync(import.Order.Authority, ImportWords.Entry(import, now), cancellationToken);
        await imports.ChangeAsync(
            import.Ref,
            before =>
                before.HasEnded
                    ? before
                    : before with
                    {
                        State = ImportState.Done,
                        EndedAt = now,
                        Progress = 0,
                        Total = 0,
                    },
            cancellationToken
        );
        return new(ImportState.Done);
    }

    private async Task<ImportStep> PlanAgainAsync(Import import, CancellationToken cancellationToken)
    {
        if (import.Edition is { } number)
        {
            var drafts = planner.DraftsOf(import.Order.Kind);
            await drafts.DiscardAsync(import.Order.Authority, number, cancellationToken);
        }

        var changed = await imports.ChangeAsync(
            import.Ref,
            before => before.State == ImportState.Applying ? before.PlannedAgain() : before,
            cancellationToken
        );
        return new(changed!.State);
    }
}
