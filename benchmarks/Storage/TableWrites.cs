using System.Diagnostics;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Local.Sqlite;
using SchoolsDigital.Local.Storage;

namespace SchoolsDigital.Benchmarks.Storage;

/// <summary>The table store of the local host: single upserts, and transactions of 100 rows, each by eight writers.</summary>
public static class TableWrites
{
    private const int Writers = 8;
    private const int RowsPerTransaction = 100;
    private const int Partitions = 16;

    private static readonly TimeSpan Warmup = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(3);

    private static readonly TableRow Sample = new(
        School: "6f1e0a5b92c4d387",
        Submitted: true,
        Day: new(2026, 9, 7),
        Choices: ["agree", "agree", "disagree", "no-view", "agree"],
        Comment: new('x', 300)
    );

    /// <summary>The bench of that name.</summary>
    public static async Task<IReadOnlyList<BenchFigure>> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var payload = TableChange.Upsert(Key(0), Sample).Body.Length;
        var singleBaseline = RawCommits.PerSecond(folder, payload);
        var hundredBaseline = RawCommits.PerSecond(folder, payload, RowsPerTransaction);

        await using var database = SqliteDatabase.Open(Path.Combine(folder, "tables.db"), SqliteTableStore.Schema);
        var store = new SqliteTableStore(database);
        var singles = await PerSecondAsync(
            number => store.UpsertAsync(Key(number), Sample, cancellationToken),
            cancellationToken
        );
        var hundreds = await PerSecondAsync(
            number => store.TryCommitAsync(Hundred(number), cancellationToken),
            cancellationToken
        );
        return
        [
            new($"Table upserts of {payload} bytes, {Writers} writers", singles, "upserts/s", singleBaseline),
            new($"Table transactions of 100 rows, {Writers} writers", hundreds, "transactions/s", hundredBaseline),
        ];
    }

    private static async Task<double> PerSecondAsync(Func<int, Task> write, CancellationToken cancellationToken)
    {
        await CountAsync(Warmup, write, cancellationToken);
        var watch = Stopwatch.StartNew();
        var written = await CountAsync(Measured, write, cancellationToken);
        return written / watch.Elapsed.TotalSeconds;
    }

    private static async Task<int> CountAsync(
        TimeSpan duration,
        Func<int, Task> write,
        CancellationToken cancellationToken
    )
    {
        var taken = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(WriteUntilOverAsync, cancellationToken)));
        return taken;

        async Task WriteUntilOverAsync()
        {
            while (watch.Elapsed < duration)
            {
                await write(Interlocked.Increment(ref taken));
            }
        }
    }

    private static TableTransaction Hundred(int number)
    {
        var transaction = new TableTransaction();
        for (var row = 0; row < RowsPerTransaction; row++)
        {
            var key = Key(number) with { Row = $"{Scattered(number):x8}|{row:D3}" };
            transaction.Upsert(key, Sample);
        }

        return transaction;
    }

    private static RecordKey<TableRow> Key(int number) =>
        new("BenchRows", $"authority|round|{number % Partitions:D2}", $"{Scattered(number):x8}");

    // Ids of respondents come in no order, which is the harder case for a table kept in order.
    private static uint Scattered(int number) => unchecked((uint)number * 2_654_435_761u);
}
