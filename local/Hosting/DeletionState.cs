using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Local.Hosting;

/// <summary>How much had been deleted on its date when the tables were last rewritten.</summary>
/// <param name="Deleted">How many rounds and series of workshops had nobody's name left, or nobody's needs.</param>
internal sealed record DeletionState(int Deleted)
{
    /// <summary>Where it stands.</summary>
    public static RecordKey<DeletionState> Key { get; } = new("LocalHousekeeping", "deletion", "state");
}
