using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Local.Sqlite;

/// <summary>One database file: brought up to date when opened, written by one <see cref="SqliteWriter"/>, read by many.</summary>
public sealed class SqliteDatabase : IAsyncDisposable
{
    private readonly string connectionString;
    private readonly ConcurrentBag<SqliteSession> readers = [];
    private readonly OpenMark mark;
    private volatile bool closed;

    private SqliteDatabase(string file, SqliteSchema schema, Action<CommitPoint>? onCommit)
    {
        connectionString = ConnectionTo(file, SqliteOpenMode.ReadWriteCreate);
        mark = new(file);
        mark.Check();
        // What is deleted on its retention date is overwritten, not only forgotten.
        var session = Connect("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");
        try
        {
            Migrate(session, file, schema);
            mark.Set();
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
    /// <exception cref="MissingLogException">After a crash, what was written last is missing.</exception>
    /// <exception cref="StorageUnavailableException">It cannot be read or written, or is no database.</exception>
    public static SqliteDatabase Open(string file, SqliteSchema schema, Action<CommitPoint>? onCommit = null)
    {
        try
        {
            return new(file, schema, onCommit);
        }
        catch (SqliteException failure) when (SqliteFaults.IsOfTheStore(failure))
        {
            throw SqliteFaults.Translate(failure, file);
        }
    }

    /// <summary>Reads what is committed in a file that another process may be writing. Changes nothing.</summary>
    /// <exception cref="NewerDatabaseException">A later program has written it.</exception>
    /// <exception cref="StorageUnavailableException">It cannot be read, or is no database.</exception>
    public static T ReadBeside<T>(string file, SqliteSchema schema, Func<SqliteSession, T> work)
    {
        try
        {
            using var session = Connect(ConnectionTo(file, SqliteOpenMode.ReadOnly), "PRAGMA query_only = ON; BEGIN;");
            var found = session.Scalar<long>("PRAGMA user_version");
            return found <= schema.Version
                ? work(session)
                : throw new NewerDatabaseException(file, found, schema.Version);
        }
        catch (SqliteException failure) when (SqliteFaults.IsOfTheStore(failure))
        {
            throw SqliteFaults.Translate(failure, file);
        }
    }

    /// <summary>Reads what is committed. The work runs at once, on the caller's thread, and writes nothing.</summary>
    /// <exception cref="ObjectDisposedException">The database is closed.</exception>
    public T Read<T>(Func<SqliteSession, T> work)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        if (!readers.TryTake(out var session))
        {
            session = Connect("PRAGMA query_only = ON;");
        }

        try
        {
            return work(session);
        }
        finally
        {
            readers.Add(session);
            if (closed)
            {
                CloseReaders();
            }
        }
    }

    /// <summary>
    /// Writes the file anew and empties its log, so that no byte is left of what was deleted. What is written meanwhile waits.
    /// </summary>
    /// <exception cref="StorageUnavailableException">Somebody was reading all the while, and old bytes are still in the log.</exception>
    public Task RewriteAsync() =>
        Writer.RunAloneAsync(session =>
        {
            session.Run("VACUUM");
            return session.Scalar<long>("PRAGMA wal_checkpoint(TRUNCATE)") == 0
                ? true
                : throw new StorageUnavailableException(
                    "The log of the tables is being read and could not be emptied."
                );
        });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        closed = true;
        mark.Clear();
        await Writer.DisposeAsync();
        CloseReaders();
    }

    private static void Migrate(SqliteSession session, string file, SqliteSchema schema)
    {
        session.Execute("BEGIN IMMEDIATE");
        var found = session.Scalar<long>("PRAGMA user_version");
        if (found > schema.Version)
        {
            throw new NewerDatabaseException(file, found, schema.Version);
        }

        foreach (var script in schema.Scripts.Skip((int)found))
        {
            session.Run(script);
        }

        session.Run($"PRAGMA user_version = {schema.Version}");
        session.Execute("COMMIT");
    }

    // SQLite waits for a lock by itself (busy_timeout); the driver's own waiting would come on top of it.
    private static string ConnectionTo(string file, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 1,
        }.ToString();

    private SqliteSession Connect(string settings) => Connect(connectionString, settings);

    private static SqliteSession Connect(string connectionString, string settings)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            var session = new SqliteSession(connection);
            session.Run("PRAGMA busy_timeout = 10000; " + settings);
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void CloseReaders()
    {
        while (readers.TryTake(out var session))
        {
            session.Dispose();
        }
    }
}
