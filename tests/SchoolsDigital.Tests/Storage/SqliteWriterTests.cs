using Microsoft.Data.Sqlite;
using SchoolsDigital.Local.Sqlite;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Storage;

public sealed class SqliteWriterTests : IAsyncDisposable
{
    private static readonly SqliteSchema Schema = new([
        "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)",
    ]);

    private readonly TempFolder folder = new();
    private readonly ManualResetEventSlim running = new();
    private readonly ManualResetEventSlim go = new();
    private readonly List<CommitPoint> points = [];
    private SqliteDatabase database;
    private Action<CommitPoint> hook = _ => { };

    public SqliteWriterTests() => database = Open();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        go.Set();
        await database.DisposeAsync();
        running.Dispose();
        go.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task WriteAsync_ManyWaiting_ShareOneCommitInTheirOrder()
    {
        // Arrange
        var blocked = Block();
        var writes = Enumerable.Range(0, 100).Select(number => Add($"{number}")).ToArray();

        // Act
        go.Set();
        await Task.WhenAll(writes);
        await blocked;

        // Assert: one commit for the write that blocked, one for all others.
        Assert.Equal(2, points.Count(point => point == CommitPoint.After));
        Assert.Equal(Enumerable.Range(0, 100).Select(number => $"{number}"), Texts());
        Assert.Equal(Enumerable.Range(1, 100).Select(id => (long)id), writes.Select(write => write.Result));
    }

    [Fact]
    public async Task RunAloneAsync_AmongWrites_KeepsTheOrderAndIsInNoTransaction()
    {
        // Arrange
        var blocked = Block();
        var before = Add("before");
        var seen = database.Writer.RunAloneAsync(session =>
        {
            session.Run("VACUUM");
            return session.Scalar<long>("SELECT count(*) FROM notes WHERE text IN ('before', 'after')");
        });
        var failed = database.Writer.RunAloneAsync<int>(_ => throw new InvalidOperationException("Alone"));
        var after = Add("after");

        // Act
        go.Set();
        await Task.WhenAll(blocked, before, after);

        // Assert
        Assert.Equal(1, await seen);
        await Assert.ThrowsAsync<InvalidOperationException>(() => failed);
        Assert.Equal(["before", "after"], Texts().TakeLast(2));
    }

    [Fact]
    public async Task WriteAsync_NeighboursFail_OthersAreKeptInOrderAndEachHearsItsOwnFailure()
    {
        // Arrange
        var blocked = Block();
        var first = Add("first");
        var failing = database.Writer.WriteAsync<long>(session =>
        {
            Insert(session, "half-done");
            throw new InvalidOperationException("mine");
        });
        var second = Add("second");
        var repeated = Add("first");
        var third = Add("third");

        // Act
        go.Set();
        await blocked;
        await Task.WhenAll(first, second, third);

        // Assert
        Assert.Equal("mine", (await Assert.ThrowsAsync<InvalidOperationException>(() => failing)).Message);
        Assert.Equal(19, (await Assert.ThrowsAsync<SqliteException>(() => repeated)).SqliteErrorCode);
        Assert.Equal(["first", "second", "third"], Texts());
    }

    [Fact]
    public async Task WriteAsync_NeighbourItTrippedOverFailsToo_Succeeds()
    {
        // Arrange: the second trips over what the first has written, and then the first is undone.
        var blocked = Block();
        var runs = 0;
        var first = database.Writer.WriteAsync(session =>
        {
            Insert(session, "same");
            return ++runs == 1 ? 0L : throw new InvalidOperationException("changed its mind");
        });
        var second = Add("same");

        // Act
        go.Set();
        await blocked;

        // Assert
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);
        await second;
        Assert.Equal(["same"], Texts());
    }

    [Fact]
    public async Task WriteAsync_CommitFails_EachIsTriedApartAndTheInnocentAreKept()
    {
        // Arrange: a reference that is only checked when the commit comes.
        await database.Writer.WriteAsync(session =>
        {
            session.Execute("CREATE TABLE replies (note INTEGER REFERENCES notes DEFERRABLE INITIALLY DEFERRED)");
            return session.Execute("INSERT INTO notes (id, text) VALUES (1, 'note')");
        });
        var blocked = Block();
        int[] notes = [1, 1, 1, 99, 1];
        var writes = notes
            .Select(note =>
                database.Writer.WriteAsync(session => session.Execute("INSERT INTO replies VALUES (?1)", note))
            )
            .ToArray();

        // Act
        go.Set();
        await blocked;

        // Assert
        await Assert.ThrowsAsync<SqliteException>(() => writes[3]);
        await Task.WhenAll(writes.Where(write => write != writes[3]));
        Assert.Equal(4, database.Read(session => session.Scalar<long>("SELECT count(*) FROM replies")));
    }

    [Theory]
    [InlineData(CommitPoint.Before, 0)]
    [InlineData(CommitPoint.After, 3)]
    public async Task WriteAsync_CrashAtACommit_NobodyIsToldAndNothingIsWrittenAnyMore(CommitPoint point, int kept)
    {
        // Arrange
        var blocked = Block();
        var writes = new[] { Add("a"), Add("b"), Add("c") };
        hook = at =>
        {
            if (at == point && points.Count(seen => seen == point) == 2)
            {
                throw new InvalidOperationException("The process died.");
            }
        };

        // Act
        go.Set();
        await blocked;
        foreach (var write in writes)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => write);
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => Add("late"));
        await database.DisposeAsync();
        database = Open();

        // Assert
        Assert.Equal(kept, Texts().Count);
    }

    [Fact]
    public async Task DisposeAsync_WritesWaiting_FinishesThemAndTakesNoMore()
    {
        // Arrange
        var blocked = Block();
        var writes = Enumerable.Range(0, 2_000).Select(number => Add($"{number}")).ToArray();

        // Act
        var disposal = database.DisposeAsync();
        go.Set();
        await disposal;

        // Assert
        await Task.WhenAll(writes);
        await blocked;
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Add("late"));
        Assert.Throws<ObjectDisposedException>(() => Texts());
        await database.DisposeAsync();
        database = Open();
        Assert.Equal(2_000, Texts().Count);
    }

    [Fact]
    public async Task WriteAsync_OpenedOnASchedulerOfItsOwn_LeavesThatFree()
    {
        // Arrange
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, 1).ExclusiveScheduler;
        await database.DisposeAsync();

        // Act
        await Task.Factory.StartNew(() => database = Open(), Token, TaskCreationOptions.None, scheduler);
        var writesOn = await database.Writer.WriteAsync(_ => TaskScheduler.Current);

        // Assert
        Assert.Same(TaskScheduler.Default, writesOn);
    }

    // Holds the writer until it is let go, so that what is written meanwhile is committed together.
    private Task<bool> Block()
    {
        var blocked = database.Writer.WriteAsync(_ =>
        {
            running.Set();
            go.Wait(Token);
            return true;
        });
        running.Wait(Token);
        return blocked;
    }

    private Task<long> Add(string text) => database.Writer.WriteAsync(session => Insert(session, text));

    private static long Insert(SqliteSession session, string text) =>
        session.Scalar<long>("INSERT INTO notes (text) VALUES (?1) RETURNING id", text);

    private IReadOnlyList<string> Texts() =>
        database.Read(session => session.Query("SELECT text FROM notes ORDER BY id", row => row.GetString(0)));

    private SqliteDatabase Open() =>
        SqliteDatabase.Open(
            folder.PathOf("notes.db"),
            Schema,
            point =>
            {
                points.Add(point);
                hook(point);
            }
        );
}
