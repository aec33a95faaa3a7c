namespace SchoolsDigital.Storage;

/// <summary>
/// Changes to one partition of one table that happen together or not at all. Checked as it is built: a change that no
/// store may take throws <see cref="StorageRuleException"/> at once.
/// </summary>
public sealed class TableTransaction
{
    private readonly List<TableChange> changes = [];

    /// <summary>The changes in the order in which they were given.</summary>
    public IReadOnlyList<TableChange> Changes => changes;
}
