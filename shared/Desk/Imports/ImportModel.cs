using SchoolsDigital.Imports;

namespace SchoolsDigital.Desk.Imports;

/// <summary>An import as its page shows it.</summary>
/// <param name="Import">The import.</param>
/// <param name="Lists">The first lines of each list that has any.</param>
/// <param name="MayAct">Whether the visitor may decide about it.</param>
/// <param name="IsOutOfDate">Whether the visitor wanted to confirm a plan that no longer holds.</param>
public sealed record ImportModel(
    Import Import,
    IReadOnlyDictionary<ImportList, IReadOnlyList<ImportLine>> Lists,
    bool MayAct,
    bool IsOutOfDate
)
{
    /// <summary>How much of its work is done, in words; null where that is not known yet.</summary>
    public string? HowFar =>
        Import switch
        {
            { Total: 0 } => null,
            { State: ImportState.Planning } =>
                $"{Import.Progress / 1_000_000:N0} of {Import.Total / 1_000_000:N0} MB read",
            _ => $"{100 * Import.Progress / Import.Total} per cent written",
        };
}
