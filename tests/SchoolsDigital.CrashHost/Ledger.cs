using SchoolsDigital.Local.Sqlite;

namespace SchoolsDigital.CrashHost;

/// <summary>The world outside, durable in its own right: effects by their keys, and what the coordinator has noted.</summary>
public sealed class Ledger(string file) : IAsyncDisposable
{
    private static readonly SqliteSchema Schema = new([
        """
        CREATE TABLE effects (key TEXT PRIMARY KEY, runs INTEGER NOT NULL);
        CREATE TABLE tries (key TEXT PRIMARY KEY, runs INTEGER NOT NULL);
        CREATE TABLE said (key TEXT PRIMARY KEY);
        """,
    ]);

    private readonly SqliteDatabase database = SqliteDatabase.Open(file, Schema);

    /// <summary>Leaves an effect; where it has been left before, counts the run.</summary>
    public Task LeaveAsync(string key) => CountAsync("effects", key);

    /// <summary>Counts one more try and returns how many there have been.</summary>
    public Task<long> CountTryAsync(string key) => CountAsync("tries", key);

    public bool HasSaid(string key) =>
        database.Read(session => session.Scalar<long>("SELECT count(*) FROM said WHERE key = ?1", key)) > 0;

    public Task NoteSaidAsync(string key) =>
        database.Writer.WriteAsync(session =>
            session.Execute("INSERT INTO said (key) VALUES (?1) ON CONFLICT DO NOTHING", key)
        );

    /// <summary>The effects with how often each was run, in the order of their keys.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> ReadEffects() =>
        database.Read(session =>
            session.Query(
                "SELECT key, runs FROM effects ORDER BY key",
                row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1))
            )
        );

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task<long> CountAsync(string table, string key) =>
        database.Writer.WriteAsync(session =>
            session.Scalar<long>(
                $"INSERT INTO {table} (key, runs) VALUES (?1, 1) ON CONFLICT (key) DO UPDATE SET runs = runs + 1 RETURNING runs",
                key
            )
        );
}
