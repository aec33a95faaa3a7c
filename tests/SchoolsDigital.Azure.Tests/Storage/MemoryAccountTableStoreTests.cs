using System.Collections.Concurrent;
using Azure;
using SchoolsDigital.Contracts.Storage;
using SchoolsDigital.Functions.Storage;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Azure.Tests.Storage;

/// <summary>The adapter by itself, on every feed: over the vendor's client with an account in memory.</summary>
public sealed class MemoryAccountTableStoreTests : TableStoreContract
{
    private readonly ConcurrentDictionary<string, MemoryTable> account = new(StringComparer.OrdinalIgnoreCase);
    private int lostReplies;

    protected override int LostReplies => lostReplies;

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task ListAsync_TableWasNeverWritten_IsEmpty()
    {
        var rows = Store.ListAsync(new RecordRange<Tally>("NeverWritten", "p"), Token);

        Assert.Empty(await rows.ToListAsync(Token));
    }

    [Fact]
    public async Task TryAddAsync_TableIsBeingDeleted_IsTroubleOfTheStoreAndNoLostRace()
    {
        account["Gone"] = new() { Trouble = new RequestFailedException(409, "no", "TableBeingDeleted", null) };

        await Assert.ThrowsAsync<StorageUnavailableException>(() =>
            Store.TryAddAsync(new RecordKey<Tally>("Gone", "p", "r"), new Tally(1), Token)
        );
    }

    protected override ValueTask<ITableStore> OpenAsync() =>
        new(new AzureTableStore(new MemoryTableServiceClient(account)));

    protected override ValueTask<ITableStore> OpenLosingNextReplyAsync() =>
        new(new AzureTableStore(new MemoryTableServiceClient(account, () => lostReplies++ == 0)));
}
