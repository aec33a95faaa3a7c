using SchoolsDigital.Schools.Imports;

namespace SchoolsDigital.Imports;

/// <summary>What an import comes to in numbers.</summary>
/// <param name="Existing">How many there were.</param>
/// <param name="Added">How many are new.</param>
/// <param name="Changed">How many differ.</param>
/// <param name="Removed">How many are closed or deleted.</param>
/// <param name="Unchanged">How many stay as they are.</param>
/// <param name="Rejected">How many rows cannot be used.</param>
/// <param name="Notices">How much else should be known.</param>
public sealed record ImportCounts(
    int Existing,
    int Added,
    int Changed,
    int Removed,
    int Unchanged,
    int Rejected,
    int Notices
)
{
    /// <summary>Of a register: open schools of the file that the filter left out.</summary>
    public int FilteredOut { get; init; }

    /// <summary>Of a register: schools of the file that have closed or have not opened yet.</summary>
    public int NotOpen { get; init; }

    /// <summary>Of contacts: open schools to which nobody could be written.</summary>
    public int WithoutContact { get; init; }

    /// <summary>How much of what is there it touches.</summary>
    public ChangeShare Share => new(Existing, Added, Changed, Removed);

    /// <summary>How many lines a list of the plan has.</summary>
    public int Of(ImportList list) =>
        list switch
        {
            ImportList.Added => Added,
            ImportList.Changed => Changed,
            ImportList.Removed => Removed,
            ImportList.Rejected => Rejected,
            ImportList.Notices => Notices,
            _ => 0,
        };
}
