using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Imports;

/// <summary>Sees what was decided about an import; one that nobody has confirmed in time expires. Safe to run twice.</summary>
public sealed class LookAtImport(ImportStore imports, TimeProvider clock) : Activity<ImportLook, ImportStep>
{
    /// <summary>Its stored name.</summary>
    public static ActivityName<ImportLook, ImportStep> Name { get; } = new("Import.Look.V1");

    /// <inheritdoc/>
    public override async Task<ImportStep> RunAsync(ImportLook input, CancellationToken cancellationToken)
    {
        var import = await imports.ChangeAsync(
            input.Import,
            before =>
                input.IsLate && before.State == ImportState.Planned
                    ? before with
                    {
                        State = ImportState.Expired,
                        EndedAt = clock.GetUtcNow(),
                    }
                    : before,
            cancellationToken
        );
        return new(import?.State ?? ImportState.Failed);
    }
}
