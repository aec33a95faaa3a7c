using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Imports;

/// <summary>Works out what an uploaded file would change, and keeps that. A second run finds it planned, or plans it again.</summary>
public sealed class PlanImport(
    ImportStore imports,
    ImportLineStore lines,
    ImportPlanner planner,
    IFileStore files,
    TimeProvider clock
) : Activity<ImportRef, ImportStep>
{
    private readonly ImportResult result = new(files);

    /// <summary>Its stored name.</summary>
    public static ActivityName<ImportRef, ImportStep> Name { get; } = new("Import.Plan.V1");

    /// <inheritdoc/>
    public override async Task<ImportStep> RunAsync(ImportRef input, CancellationToken cancellationToken)
    {
        var import =
            await imports.FindAsync(input, cancellationToken)
            ?? throw new PermanentFailureException($"There is no import {input.Id}.");
        if (import.State != ImportState.Planning)
        {
            return new(import.State);
        }

        var plan = await ReadAsync(import, cancellationToken);
        foreach (var list in Enum.GetValues<ImportList>())
        {
            await lines.WriteAsync(input, list, plan.Lines(list), cancellationToken);
        }

        if (plan is { IsUsable: true, IsEmpty: false })
        {
            await result.SaveAsync(input, plan, cancellationToken);
        }

        var planned = await imports.ChangeAsync(input, before => Take(before, plan), cancellationToken);
        return new(planned!.State);
    }

    private async Task<PlannedImport> ReadAsync(Import import, CancellationToken cancellationToken)
    {
        var hash = await files.ResolveAsync(import.Ref.FileName, cancellationToken);
        var content = hash is { } known ? await files.OpenAsync(known, cancellationToken) : null;
        await using var file =
            content ?? throw new PermanentFailureException($"The file of import {import.Id} is missing.");
        await using var counted = new CountedStream(file, bytes => TellAsync(import.Ref, bytes, cancellationToken));
        return await planner.PlanAsync(import.Order, counted, cancellationToken);
    }

    private async Task TellAsync(ImportRef import, long bytes, CancellationToken cancellationToken) =>
        await imports.ChangeAsync(
            import,
            before =>
                before.State == ImportState.Planning ? before with { Progress = bytes, Total = before.Bytes } : before,
            cancellationToken
        );

    private Import Take(Import before, PlannedImport plan) =>
        before.State != ImportState.Planning
            ? before
            : before with
            {
                State =
                    !plan.IsUsable ? ImportState.Unusable
                    : plan.IsEmpty ? ImportState.Done
                    : ImportState.Planned,
                EndedAt = plan is { IsUsable: true, IsEmpty: false } ? null : clock.GetUtcNow(),
                Plan = before.Plan + 1,
                Basis = plan.Edition.Basis,
                Counts = plan.IsUsable ? plan.Counts : null,
                Progress = 0,
                Total = 0,
            };
}
