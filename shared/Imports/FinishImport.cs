using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Imports;

/// <summary>Deletes the file of an import that has ended, and what is no longer needed of its plan. Safe to run twice.</summary>
public sealed class FinishImport(ImportStore imports, ImportLineStore lines, ImportPlanner planner, IFileStore files)
    : Activity<ImportRef, bool>
{
    // What somebody may still want to correct in their own file is kept for some days; see ImportHousekeeping.
    private static readonly ImportList[] Kept = [ImportList.Problems, ImportList.Rejected, ImportList.Notices];

    private readonly ImportResult result = new(files);

    /// <summary>Its stored name.</summary>
    public static ActivityName<ImportRef, bool> Name { get; } = new("Import.Finish.V1");

    /// <inheritdoc/>
    public override async Task<bool> RunAsync(ImportRef input, CancellationToken cancellationToken)
    {
        var import = await imports.FindAsync(input, cancellationToken);
        await files.DeleteAsync(input.FileName, cancellationToken);
        await result.DeleteAsync(input, cancellationToken);
        var isOver = import?.State is not (ImportState.Done or ImportState.Unusable);
        foreach (var list in Enum.GetValues<ImportList>().Where(list => isOver || !Kept.Contains(list)))
        {
            await lines.DeleteAsync(input, list, cancellationToken);
        }

        if (import is { State: not ImportState.Done, Edition: { } number })
        {
            await planner.DraftsOf(import.Order.Kind).DiscardAsync(input.Authority, number, cancellationToken);
        }

        return true;
    }

    /// <summary>Deletes also what was kept for some days.</summary>
    internal async Task ForgetAsync(ImportRef import, CancellationToken cancellationToken)
    {
        await RunAsync(import, cancellationToken);
        foreach (var list in Kept)
        {
            await lines.DeleteAsync(import, list, cancellationToken);
        }
    }
}
