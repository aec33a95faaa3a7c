using Microsoft.Data.Sqlite;
using SchoolsDigital.Contracts.Storage;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Local.Sqlite;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Storage;

/// <summary>The table store as the local host opens it: nobody may notice that it does not ask the database each time.</summary>
public sealed class CachedTableStoreTests : TableStoreContract
{
    private const int Busy = 5;
    private const int Writers = 4;

    private readonly TempFolder folder = new();
    private readonly RecordCache cache = new();
    private SqliteDatabase database = null!;
    private int lostReplies;

    protected override int LostReplies => lostReplies;

    public override async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Dispose();
    }

    protected override ValueTask<ITableStore> OpenAsync()
    {
        database = SqliteDatabase.Open(folder.PathOf("tables.db"), SqliteTableStore.Schema);
        return new(new SqliteTableStore(database, cache: cache));
    }

    protected override ValueTask<ITableStore> OpenLosingNextReplyAsync() =>
        new(
            new SqliteTableStore(
                database,
                () =>
                {
                    if (lostReplies++ == 0)
                    {
                        throw new SqliteException("database is locked", Busy);
                    }

                    lostReplies = 1;
                },
                cache
            )
        );

    [Fact]
    public async Task GetAsync_ReadOrWrittenBefore_DoesNotAskTheDatabaseAgain()
    {
        // Arrange
        await AddAsync("read", 1);
        await Store.TryAddAsync(Key("written"), new(2), Token);
        await database.Writer.WriteAsync(session => session.Execute("DELETE FROM records"));

        // Act
        var read = await Store.GetAsync(Key("read"), Token);
        var written = await Store.GetAsync(Key("written"), Token);

        // Assert
        Assert.Equal((1, 2), (read?.Value.Count, written?.Value.Count));
    }

    [Fact]
    public async Task GetAsync_AfterEveryKindOfWrite_SeesIt()
    {
        // Arrange
        var first = await AddAsync("a", 1);
        var other = await AddAsync("b", 1);

        // Act
        await Store.TryReplaceAsync(Key("a"), first with { Value = new(2) }, Token);
        var replaced = await ReadAsync(Key("a"));
        await Store.UpsertAsync(Key("a"), new(3), Token);
        var written = await ReadAsync(Key("a"));
        var lost = await Store.TryReplaceAsync(Key("a"), first with { Value = new(4) }, Token);
        var kept = await ReadAsync(Key("a"));
        await Store.TryCommitAsync(
            new TableTransaction().Replace(Key("a"), kept with { Value = new(5) }).Delete(Key("b"), other.Version),
            Token
        );

        // Assert
        Assert.Equal((2, 3, false, 3), (replaced.Value.Count, written.Value.Count, lost, kept.Value.Count));
        Assert.Equal(5, (await ReadAsync(Key("a"))).Value.Count);
        Assert.Null(await Store.GetAsync(Key("b"), Token));
    }

    [Fact]
    public async Task GetAsync_WhileOthersWrite_NeverFindsAnOlderRecordThanBefore()
    {
        // Arrange
        await AddAsync("a", 0);
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(CountUpAsync, Token)));

        // Act
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => WatchAsync(writing), Token));

        // Assert
        Assert.All(await Task.WhenAll(readers), steps => Assert.Equal(steps.Order(), steps));
        Assert.Equal(500, (await ReadAsync(Key("a"))).Value.Count);
    }

    [Fact]
    public async Task GetAsync_AfterTwoWritesOfWhichTheFirstEndedLast_FindsTheSecond()
    {
        // Arrange: the first write is on disk and has not come back.
        await AddAsync("a", 0);
        using var release = new ManualResetEventSlim();
        var onDisk = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var slow = new SqliteTableStore(
            database,
            () =>
            {
                onDisk.SetResult();
                release.Wait(Token);
            },
            cache
        );
        var first = Task.Run(() => slow.UpsertAsync(Key("a"), new(1), Token), Token);
        await onDisk.Task;

        // Act
        await Store.UpsertAsync(Key("a"), new(2), Token);
        release.Set();
        await first;

        // Assert
        Assert.Equal(2, (await ReadAsync(Key("a"))).Value.Count);
    }

    [Fact]
    public async Task GetAsync_MoreThanTheCacheHolds_StillFindsEverything()
    {
        // Arrange: room for a few records on each shelf.
        var small = new SqliteTableStore(database, cache: new(capacity: 2_000));
        for (var row = 0; row < 500; row++)
        {
            await small.UpsertAsync(Key($"{row}"), new(row), Token);
        }

        // Act
        var counts = new List<int>();
        for (var row = 0; row < 500; row++)
        {
            counts.Add((await small.GetAsync(Key($"{row}"), Token))!.Value.Count);
        }

        // Assert
        Assert.Equal(Enumerable.Range(0, 500), counts);
    }

    private async Task CountUpAsync()
    {
        for (var written = 0; written < 500 / Writers; )
        {
            var read = await ReadAsync(Key("a"));
            var next = read with { Value = new(read.Value.Count + 1) };
            written += await Store.TryReplaceAsync(Key("a"), next, Token) ? 1 : 0;
        }
    }

    private async Task<List<int>> WatchAsync(Task writing)
    {
        var steps = new List<int>();
        while (!writing.IsCompleted)
        {
            steps.Add((await ReadAsync(Key("a"))).Value.Count);
        }

        await writing;
        return steps;
    }
}
