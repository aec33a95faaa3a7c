using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Local.Sqlite;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Schools.Editions;

/// <summary>A real table store for each test, and a clock that stands still.</summary>
public abstract class StoreTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private SqliteDatabase database = null!;

    private protected ITableStore Tables { get; private set; } = null!;

    private protected static TimeProvider Clock { get; } = new StoppedClock();

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        database = SqliteDatabase.Open(folder.PathOf("tables.db"), SqliteTableStore.Schema);
        Tables = new SqliteTableStore(database);
        return default;
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// Does some work with a crash at its first write, at its second, and so on, before and after the write happens, until
    /// it ends without meeting one. After each crash everything in memory is lost. Returns how often it crashed.
    /// </summary>
    private protected async Task<int> CrashEverywhereAsync(
        Func<int, ITableStore, Task> work,
        Func<int, ITableStore, Task> check
    )
    {
        for (var run = 0; ; run++)
        {
            var crashing = CrashingAtWrite((run / 2) + 1, afterIt: run % 2 == 1);
            try
            {
                await work(run, crashing);
                return run;
            }
            catch (StorageUnavailableException)
            {
                await check(run, Tables);
            }
        }
    }

    private HookedTableStore CrashingAtWrite(int write, bool afterIt)
    {
        var store = new HookedTableStore(Tables);
        store.OnWrite = () => Crash(!afterIt);
        store.OnWritten = () => Crash(afterIt);
        return store;

        Task Crash(bool isHere) =>
            isHere && store.Writes == write
                ? throw new StorageUnavailableException("The power went.")
                : Task.CompletedTask;
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 9, 7, 8, 0, 0, TimeSpan.Zero);
    }
}
