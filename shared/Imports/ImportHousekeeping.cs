using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Imports;

/// <summary>Once a day: lets imports go on whose process died between two steps, and deletes what is left of old ones.</summary>
public sealed class ImportHousekeeping(
    ImportStore imports,
    ImportDecisions decisions,
    FinishImport finish,
    IWorkflowClient workflows,
    TimeProvider clock
)
{
    // The workflow of an import needs seconds; where it has not ended a day after its time it has failed.
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromDays(1);

    private static readonly TimeSpan KeptAfterTheEnd = TimeSpan.FromDays(7);

    /// <summary>Looks at every import. Safe to call at any time and from two places.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var authority in await imports.AuthoritiesAsync(cancellationToken))
        {
            foreach (var import in await imports.ListAsync(authority, cancellationToken))
            {
                await SeeToAsync(import, cancellationToken);
            }
        }
    }

    private async Task SeeToAsync(Import import, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (import.EndedAt is { } ended)
        {
            await LeaveAsync(import, now >= ended + KeptAfterTheEnd, cancellationToken);
        }
        else if (now >= import.ExpiresAt + TimeToEnd)
        {
            await imports.ChangeAsync(
                import.Ref,
                before => before.HasEnded ? before : before with { State = ImportState.Failed, EndedAt = now },
                cancellationToken
            );
            await finish.RunAsync(import.Ref, cancellationToken);
        }
        else
        {
            await ImportIntake.StartAsync(workflows, import, cancellationToken);
            await TellAsync(import, cancellationToken);
        }
    }

    private async Task LeaveAsync(Import import, bool isOver, CancellationToken cancellationToken)
    {
        if (import.IsForgotten)
        {
            return;
        }

        if (isOver)
        {
            await ForgetAsync(import, cancellationToken);
        }
        else
        {
            await TellAsync(import, cancellationToken);
        }
    }

    // Nobody hears it twice: a workflow that has ended takes nothing, and one that goes on looks at the record.
    private Task TellAsync(Import import, CancellationToken cancellationToken) =>
        import.State == ImportState.Planned ? Task.CompletedTask : decisions.TellAsync(import.Ref, cancellationToken);

    private async Task ForgetAsync(Import import, CancellationToken cancellationToken)
    {
        await finish.ForgetAsync(import.Ref, cancellationToken);
        await workflows.PurgeAsync(import.Ref.Instance, cancellationToken: cancellationToken);
        await imports.ChangeAsync(import.Ref, before => before with { IsForgotten = true }, cancellationToken);
    }
}
