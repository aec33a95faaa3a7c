using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Imports;

/// <summary>What people decide about imports: the record first, then the workflow is told. Safe to repeat.</summary>
public sealed class ImportDecisions(
    ImportStore imports,
    ImportPlanner planner,
    IWorkflowClient workflows,
    TimeProvider clock
)
{
    /// <summary>Applies an import as it was shown.</summary>
    /// <param name="import">Which.</param>
    /// <param name="plan">The number of the plan that was shown.</param>
    /// <param name="force">Whether it may change more than a tenth.</param>
    /// <param name="by">Who wants it.</param>
    /// <param name="cancellationToken">Gives up; asking again goes on where this stopped.</param>
    public async Task<ImportDecision> ConfirmAsync(
        ImportRef import,
        int plan,
        bool force,
        string by,
        CancellationToken cancellationToken
    )
    {
        var found = await imports.FindAsync(import, cancellationToken);
        if (found is { State: ImportState.Planned } planned)
        {
            if (planned.Plan != plan)
            {
                return ImportDecision.OutOfDate;
            }

            if (planned.Counts!.Share.NeedsForce && !force)
            {
                return ImportDecision.NeedsForce;
            }

            var isCurrent = await planner.IsCurrentAsync(planned.Order, planned.Basis!, cancellationToken);
            found = await imports.ChangeAsync(
                import,
                before =>
                    before.State != ImportState.Planned || before.Plan != plan ? before
                    : isCurrent ? Confirmed(before, force, by)
                    : before.PlannedAgain(),
                cancellationToken
            );
        }

        await TellAsync(import, cancellationToken);
        return found?.State switch
        {
            ImportState.Applying or ImportState.Done => ImportDecision.Taken,
            ImportState.Planning or ImportState.Planned => ImportDecision.OutOfDate,
            _ => ImportDecision.NotPossible,
        };
    }

    /// <summary>Decides against an import. False where it is being applied or has ended.</summary>
    public async Task<bool> CancelAsync(ImportRef import, string by, CancellationToken cancellationToken)
    {
        var found = await imports.ChangeAsync(
            import,
            before =>
                before.State is ImportState.Planning or ImportState.Planned
                    ? before with
                    {
                        State = ImportState.Cancelled,
                        DecidedBy = by,
                        DecidedAt = clock.GetUtcNow(),
                        EndedAt = clock.GetUtcNow(),
                    }
                    : before,
            cancellationToken
        );
        await TellAsync(import, cancellationToken);
        return found?.State == ImportState.Cancelled;
    }

    internal Task<bool> TellAsync(ImportRef import, CancellationToken cancellationToken) =>
        workflows.RaiseEventAsync(import.Instance, ImportWorkflow.Decided, new ImportDecided(), cancellationToken);

    private Import Confirmed(Import before, bool force, string by) =>
        before with
        {
            State = ImportState.Applying,
            DecidedBy = by,
            DecidedAt = clock.GetUtcNow(),
            IsForced = force,
        };
}
