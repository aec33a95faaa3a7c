using Microsoft.Data.Sqlite;
using SchoolsDigital.Contracts.Storage;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Local.Sqlite;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Storage;

public sealed class SqliteTableStoreTests : TableStoreContract
{
    private const int Busy = 5;
    private const int WrongSql = 1;

    private readonly TempFolder folder = new();
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
        database = Open();
        return new(new SqliteTableStore(database));
    }

    protected override ValueTask<ITableStore> OpenLosingNextReplyAsync() =>
        new(new SqliteTableStore(database, () => LoseReplies(1)));

    [Fact]
    public async Task TryAddAsync_DiskFailsEveryTime_GivesUpAfterThreeAndIsUnavailable()
    {
        // Arrange
        var store = new SqliteTableStore(database, () => LoseReplies(int.MaxValue));

        // Act
        var failure = await Assert.ThrowsAsync<StorageUnavailableException>(() =>
            store.TryAddAsync(Key("a"), new(1), Token)
        );

        // Assert
        Assert.Equal(3, LostReplies);
        Assert.IsType<SqliteException>(failure.InnerException);
    }

    [Fact]
    public async Task TryAddAsync_FaultOfTheProgram_IsNeitherRetriedNorDisguised()
    {
        // Arrange
        var calls = 0;
        var store = new SqliteTableStore(
            database,
            () =>
            {
                calls++;
                throw new SqliteException("no such table", WrongSql);
            }
        );

        // Act
        await Assert.ThrowsAsync<SqliteException>(() => store.TryAddAsync(Key("a"), new(1), Token));

        // Assert
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task TryReplaceAsync_AnotherCameAfterTheLostReply_LosesWithoutHarm()
    {
        // Arrange
        var read = await AddAsync("a", 1);
        var store = new SqliteTableStore(
            database,
            () =>
            {
                if (lostReplies == 0)
                {
                    Store.UpsertAsync(Key("a"), new(3), Token).GetAwaiter().GetResult();
                }

                LoseReplies(1);
            }
        );

        // Act
        var replaced = await store.TryReplaceAsync(Key("a"), read with { Value = new(2) }, Token);

        // Assert
        Assert.False(replaced);
        Assert.Equal(["a=3"], await RowsAsync());
    }

    [Fact]
    public async Task TryCommitAsync_ManyTogether_ALostRaceUndoesNoNeighbour()
    {
        // Arrange: all are queued behind one that waits, so they end up in one commit.
        await AddAsync("taken", 1);
        using var go = new ManualResetEventSlim();
        var waiting = database.Writer.WriteAsync(_ =>
        {
            go.Wait(Token);
            return true;
        });
        var commits = Enumerable
            .Range(0, 20)
            .Select(number =>
                Store.TryCommitAsync(
                    new TableTransaction()
                        .Add(Key($"first {number:D2}"), new(number))
                        .Add(number % 2 == 0 ? Key($"second {number:D2}") : Key("taken"), new(number)),
                    Token
                )
            )
            .ToArray();

        // Act
        go.Set();
        await waiting;
        var committed = await Task.WhenAll(commits);

        // Assert
        Assert.Equal(Enumerable.Range(0, 20).Select(number => number % 2 == 0), committed);
        Assert.Equal(21, (await RowsAsync()).Count);
    }

    [Fact]
    public async Task ListAsync_LargeRecords_ComeInPagesOfFourMebibytesAndEachOnce()
    {
        // Arrange: twelve records of half a megabyte.
        var record = Enumerable.Range(0, 15).ToDictionary(index => $"P{index}", _ => new string('x', 32_000));
        for (var row = 0; row < 12; row++)
        {
            await Store.UpsertAsync(Key<Dictionary<string, string>>($"{row:D2}"), record, Token);
        }

        // Act
        var range = new RecordRange<Dictionary<string, string>>(Table, Key("").Partition);
        var rows = await Store.ListAsync(range, Token).ToListAsync(Token);
        var page = database.Read(session => RecordStatements.ReadPage(session, range, after: "00"));

        // Assert
        Assert.Equal(Enumerable.Range(0, 12).Select(row => $"{row:D2}"), rows.Select(row => row.Row));
        Assert.Equal((9, true), (page.Rows.Count, page.HasMore));
    }

    [Theory]
    [InlineData(CommitPoint.Before, false)]
    [InlineData(CommitPoint.After, true)]
    public async Task TryAddAsync_ProcessDiesAtItsCommit_IsThereExactlyWhereItWasOnDisk(CommitPoint point, bool kept)
    {
        // Arrange
        await database.DisposeAsync();
        database = Open(at =>
        {
            if (at == point)
            {
                throw new InvalidOperationException("The process died.");
            }
        });
        var dying = new SqliteTableStore(database);

        // Act
        await Assert.ThrowsAsync<InvalidOperationException>(() => dying.TryAddAsync(Key("a"), new(1), Token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => dying.UpsertAsync(Key("b"), new(1), Token));
        await database.DisposeAsync();
        database = Open();

        // Assert
        var found = await new SqliteTableStore(database).GetAsync(Key("a"), Token);
        Assert.Equal(kept, found is not null);
        Assert.Null(await new SqliteTableStore(database).GetAsync(Key("b"), Token));
    }

    private SqliteDatabase Open(Action<CommitPoint>? onCommit = null) =>
        SqliteDatabase.Open(folder.PathOf("tables.db"), SqliteTableStore.Schema, onCommit);

    private void LoseReplies(int most)
    {
        if (lostReplies < most)
        {
            lostReplies++;
            throw new SqliteException("database is locked", Busy);
        }
    }
}
