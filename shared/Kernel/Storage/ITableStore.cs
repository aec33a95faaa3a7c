namespace SchoolsDigital.Kernel.Storage;

/// <summary>
/// The part of Azure Table storage that we use, with its real rules. What has returned is on disk and is seen by every
/// later read. Keys and sizes are checked before anything is read or written (<see cref="StorageRuleException"/>); a store
/// that cannot be reached throws <see cref="StorageUnavailableException"/>, and then the write may or may not have happened.
/// An implementation that retries must recognise its own write when it meets it: that is not a lost race. Only a delete
/// leaves nothing to be recognised by: it may say <see langword="false"/> although the row went by its own hand.
/// A cancelled token keeps a write from being begun; cancelled later, the write may or may not have happened.
/// </summary>
public interface ITableStore
{
    /// <summary>Reads one record; null where there is none.</summary>
    /// <exception cref="InvalidDataException">What stands there is not such a record.</exception>
    Task<Versioned<T>?> GetAsync<T>(RecordKey<T> key, CancellationToken cancellationToken = default)
        where T : class;

    /// <summary>Adds a record. <see langword="false"/> where one stands there already.</summary>
    Task<bool> TryAddAsync<T>(RecordKey<T> key, T value, CancellationToken cancellationToken = default)
        where T : class;

    /// <summary>Replaces a record that was read. <see langword="false"/> where it has changed or gone since: read it again.</summary>
    Task<bool> TryReplaceAsync<T>(RecordKey<T> key, Versioned<T> record, CancellationToken cancellationToken = default)
        where T : class;

    /// <summary>Writes a record over whatever stands there. Only for what no reader's decision depends on.</summary>
    Task UpsertAsync<T>(RecordKey<T> key, T value, CancellationToken cancellationToken = default)
        where T : class;

    /// <summary>Deletes a record that was read. <see langword="false"/> where it has changed or gone since.</summary>
    Task<bool> TryDeleteAsync<T>(RecordKey<T> key, string version, CancellationToken cancellationToken = default)
        where T : class;

    /// <summary>Lists the rows of a range in key order, reading pages as they are asked for. Not a snapshot across pages.</summary>
    IAsyncEnumerable<StoredRecord<T>> ListAsync<T>(RecordRange<T> range, CancellationToken cancellationToken = default)
        where T : class;

    /// <summary>
    /// Makes all changes of a transaction or none. <see langword="false"/> where one of them lost a race: an added row
    /// stands there already, or a replaced or deleted one has changed or gone. An empty transaction succeeds.
    /// </summary>
    Task<bool> TryCommitAsync(TableTransaction transaction, CancellationToken cancellationToken = default);
}
