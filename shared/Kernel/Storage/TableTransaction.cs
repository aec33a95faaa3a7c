namespace SchoolsDigital.Kernel.Storage;

/// <summary>
/// Changes to one partition of one table that happen together or not at all. Checked as it is built: a change that no
/// store may take throws <see cref="StorageRuleException"/> at once and is not part of it.
/// </summary>
public sealed class TableTransaction
{
    private readonly List<TableChange> changes = [];
    private readonly HashSet<string> rows = new(StringComparer.Ordinal);
    private int bytes;

    /// <summary>The changes in the order in which they were given.</summary>
    public IReadOnlyList<TableChange> Changes => changes;

    /// <summary>Adds a row; the transaction fails where one stands there already.</summary>
    public TableTransaction Add<T>(RecordKey<T> key, T value)
        where T : class => Append(TableChange.Add(key, value));

    /// <summary>Replaces a row that was read; the transaction fails where it has changed or gone since.</summary>
    public TableTransaction Replace<T>(RecordKey<T> key, Versioned<T> record)
        where T : class => Append(TableChange.Replace(key, record));

    /// <summary>Writes a row over whatever stands there.</summary>
    public TableTransaction Upsert<T>(RecordKey<T> key, T value)
        where T : class => Append(TableChange.Upsert(key, value));

    /// <summary>Deletes a row that was read; the transaction fails where it has changed or gone since.</summary>
    public TableTransaction Delete<T>(RecordKey<T> key, string version)
        where T : class => Append(TableChange.Delete<T>(key, version));

    private TableTransaction Append(TableChange change)
    {
        if (changes.Count == StorageLimits.MaxChanges)
        {
            throw new StorageRuleException(
                $"{Name(change)} would be change {changes.Count + 1} of its transaction; the limit is {StorageLimits.MaxChanges}."
            );
        }

        if (changes is [var first, ..] && !IsBeside(first, change))
        {
            throw new StorageRuleException(
                $"{Name(change)} cannot be in one transaction with {Name(first)}: all changes are to one partition of one table."
            );
        }

        if (bytes + change.RequestBytes >= StorageLimits.MaxTransactionBytes)
        {
            throw new StorageRuleException(
                $"With {Name(change)} its transaction would have {bytes + change.RequestBytes:N0} bytes; it has to stay below {StorageLimits.MaxTransactionBytes:N0}."
            );
        }

        if (!rows.Add(change.Row))
        {
            throw new StorageRuleException($"{Name(change)} is changed twice in one transaction; once is the limit.");
        }

        changes.Add(change);
        bytes += change.RequestBytes;
        return this;
    }

    private static bool IsBeside(TableChange one, TableChange other) =>
        one.Table.Equals(other.Table, StringComparison.OrdinalIgnoreCase)
        && one.Partition.Equals(other.Partition, StringComparison.Ordinal);

    private static string Name(TableChange change) =>
        $"{change.Table}/{KeyRules.Show(change.Partition)}/{KeyRules.Show(change.Row)}";
}
