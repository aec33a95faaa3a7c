using SchoolsDigital.Kernel.Storage;
using Xunit;

namespace SchoolsDigital.Contracts.Storage;

/// <summary>What every table store does, whatever it stands on. Each test keeps to a partition of its own.</summary>
public abstract partial class TableStoreContract : IAsyncLifetime
{
    /// <summary>The table that the tests use.</summary>
    public const string Table = "ContractRecords";

    private readonly string partition = $"contract|{Guid.NewGuid():N}";

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected ITableStore Store { get; private set; } = null!;

    /// <summary>How many replies the store of <see cref="OpenLosingNextReplyAsync"/> has lost.</summary>
    protected abstract int LostReplies { get; }

    public virtual async ValueTask InitializeAsync() => Store = await OpenAsync();

    public abstract ValueTask DisposeAsync();

    /// <summary>The store to test.</summary>
    protected abstract ValueTask<ITableStore> OpenAsync();

    /// <summary>
    /// Another way to the same records, on which the next write happens, its reply is lost, and the store tries again by
    /// itself. Later writes are answered as usual.
    /// </summary>
    protected abstract ValueTask<ITableStore> OpenLosingNextReplyAsync();

    protected RecordKey<Tally> Key(string row) => Key<Tally>(row);

    protected RecordKey<T> Key<T>(string row)
        where T : class => new(Table, partition, row);

    protected async Task<Versioned<T>> ReadAsync<T>(RecordKey<T> key)
        where T : class
    {
        var record = await Store.GetAsync(key, Token);
        Assert.NotNull(record);
        return record;
    }

    protected async Task<Versioned<Tally>> AddAsync(string row, int count)
    {
        Assert.True(await Store.TryAddAsync(Key(row), new(count), Token));
        return await ReadAsync(Key(row));
    }

    /// <summary>What stands in the partition, as <c>row=count</c>, in the store's order.</summary>
    protected async Task<IReadOnlyList<string>> RowsAsync()
    {
        var rows = new List<string>();
        await foreach (var (row, value, _) in Store.ListAsync(new RecordRange<Tally>(Table, partition), Token))
        {
            rows.Add($"{row}={value.Count}");
        }

        return rows;
    }
}
