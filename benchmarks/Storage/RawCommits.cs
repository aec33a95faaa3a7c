using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace SchoolsDigital.Benchmarks.Storage;

/// <summary>The baseline of the other benches: bare commits of one connection, with the settings that the service uses.</summary>
public static class RawCommits
{
    private const string Settings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";

    // The median of several short looks, because a neighbour on the same disk may spoil any one of them.
    private const int Looks = 5;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(300);

    /// <summary>Commits per second, each of some rows of a payload. Takes two seconds.</summary>
    /// <param name="folder">Where the database goes: the disk that the bench itself writes to.</param>
    /// <param name="payloadBytes">The size of one row's payload.</param>
    /// <param name="rowsPerCommit">How many rows go into each commit.</param>
    public static double PerSecond(string folder, int payloadBytes, int rowsPerCommit = 1)
    {
        var file = Path.Combine(folder, $"raw-{Guid.NewGuid():N}.db");
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, Settings + "CREATE TABLE raw (id INTEGER PRIMARY KEY, payload BLOB NOT NULL);");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO raw (payload) VALUES (?1)";
        insert.Parameters.Add(new SqliteParameter { ParameterName = "?1", Value = new byte[payloadBytes] });

        CommitFor(Look, insert, rowsPerCommit);
        return Enumerable
            .Range(0, Looks)
            .Select(_ => CommitFor(Look, insert, rowsPerCommit))
            .Order()
            .ElementAt(Looks / 2);
    }

    /// <summary>The bench of that name.</summary>
    public static Task<IReadOnlyList<BenchFigure>> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var baseline = PerSecond(folder, payloadBytes: 100);
        IReadOnlyList<BenchFigure> figures =
        [
            new("Raw commits of 100 bytes", baseline, "commits/s", baseline),
            new("Raw commits of 1,000 bytes", PerSecond(folder, payloadBytes: 1_000), "commits/s", baseline),
            new("Raw commits of 100 rows of 1,000 bytes", PerSecond(folder, 1_000, 100), "commits/s", baseline),
        ];
        return Task.FromResult(figures);
    }

    private static double CommitFor(TimeSpan duration, SqliteCommand insert, int rowsPerCommit)
    {
        var commits = 0;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < duration)
        {
            using var transaction = insert.Connection!.BeginTransaction();
            insert.Transaction = transaction;
            for (var row = 0; row < rowsPerCommit; row++)
            {
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
            commits++;
        }

        return commits / watch.Elapsed.TotalSeconds;
    }

    private static void Execute(SqliteConnection connection, string script)
    {
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }
}
