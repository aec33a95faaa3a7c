namespace SchoolsDigital.Imports;

/// <summary>What a file would change. Nothing has happened yet.</summary>
public sealed class PlannedImport
{
    private readonly IReadOnlyDictionary<ImportList, IReadOnlyList<ImportLine>> lists;

    internal PlannedImport(
        ImportCounts counts,
        IReadOnlyDictionary<ImportList, IReadOnlyList<ImportLine>> lists,
        bool isEmpty,
        PlannedEdition edition
    )
    {
        (Counts, this.lists, IsEmpty, Edition) = (counts, lists, isEmpty, edition);
    }

    /// <summary>The same in numbers.</summary>
    public ImportCounts Counts { get; }

    /// <summary>Whether it changes nothing.</summary>
    public bool IsEmpty { get; }

    /// <summary>Whether the file can be used.</summary>
    public bool IsUsable => Lines(ImportList.Problems).Count == 0;

    internal PlannedEdition Edition { get; }

    /// <summary>The lines of a list.</summary>
    public IReadOnlyList<ImportLine> Lines(ImportList list) => lists.GetValueOrDefault(list) ?? [];
}
