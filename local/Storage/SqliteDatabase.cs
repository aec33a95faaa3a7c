using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace SchoolsDigital.Local.Storage;

/// <summary>One database file: brought up to date when opened, written by one <see cref="SqliteWriter"/>, read by many.</summary>
public sealed class SqliteDatabase : IAsyncDisposable
{
    private readonly string connectionString;
    private readonly ConcurrentBag<SqliteSession> readers = [];

    private SqliteDatabase(string file, SqliteSchema schema, Action<CommitPoint>? onCommit)
    {
        connectionString = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();
        var session = Connect();
        try
        {
            Migrate(session, file, schema);
        }
        catch
        {
            session.Dispose();
            throw;
        }

        Writer = new SqliteWriter(session, onCommit);
    }

    /// <summary>The one writer.</summary>
    public SqliteWriter Writer { get; }

    /// <summary>Opens a file, makes it where it is missing, and migrates it in one transaction.</summary>
    /// <param name="file">Its full path.</param>
    /// <param name="schema">Its scripts.</param>
    /// <param name="onCommit">Told before and after each commit; an exception stops the writer as a crash would. For tests.</param>
    /// <exception cref="NewerDatabaseException">A later program has written it.</exception>
    public static SqliteDatabase Open(string file, SqliteSchema schema, Action<CommitPoint>? onCommit = null) =>
        new(file, schema, onCommit);

    /// <summary>Reads what is committed. The work runs at once, on the caller's thread.</summary>
    public T Read<T>(Func<SqliteSession, T> work)
    {
        if (!readers.TryTake(out var session))
        {
            session = Connect();
        }

        try
        {
            return work(session);
        }
        finally
        {
            readers.Add(session);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        while (readers.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private static void Migrate(SqliteSession session, string file, SqliteSchema schema)
    {
        session.Execute("BEGIN IMMEDIATE");
        var found = session.Scalar<long>("PRAGMA user_version");
        if (found > schema.Version)
        {
            session.Execute("ROLLBACK");
            throw new NewerDatabaseException(file, found, schema.Version);
        }

        foreach (var script in schema.Scripts.Skip((int)found))
        {
            session.Run(script);
        }

        session.Run($"PRAGMA user_version = {schema.Version}");
        session.Execute("COMMIT");
    }

    private SqliteSession Connect()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        var session = new SqliteSession(connection);
        session.Run("PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        return session;
    }
}
