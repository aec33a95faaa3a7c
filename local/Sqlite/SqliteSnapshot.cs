using Microsoft.Data.Sqlite;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Local.Sqlite;

/// <summary>What was committed in a database at one moment, while another process may go on writing it.</summary>
public sealed class SqliteSnapshot : IDisposable
{
    private readonly string file;
    private readonly SqliteConnection held;

    private SqliteSnapshot(string file, SqliteConnection held) => (this.file, this.held) = (file, held);

    /// <summary>Takes it. It stays as it is until it is disposed; the log grows by as much as is written until then.</summary>
    /// <exception cref="MissingLogException">Nobody has the database open, and what was written last is missing.</exception>
    /// <exception cref="StorageUnavailableException">It cannot be read, or is no database.</exception>
    public static SqliteSnapshot Take(string file)
    {
        new OpenMark(file).Check();
        var connection = Connection(file, SqliteOpenMode.ReadOnly);
        try
        {
            connection.Open();

            // The moment is that of the first read.
            Run(connection, "PRAGMA busy_timeout = 10000; BEGIN; SELECT count(*) FROM sqlite_schema;");
            return new(file, connection);
        }
        catch (SqliteException failure) when (SqliteFaults.IsOfTheStore(failure))
        {
            connection.Dispose();
            throw SqliteFaults.Translate(failure, file);
        }
    }

    /// <summary>Writes it to a new file, which is on disk when this returns.</summary>
    /// <exception cref="StorageUnavailableException">One of the two files cannot be used.</exception>
    public void CopyTo(string copy)
    {
        try
        {
            using var target = Connection(copy, SqliteOpenMode.ReadWriteCreate);
            target.Open();
            Run(target, "PRAGMA synchronous = FULL;");
            held.BackupDatabase(target);
        }
        catch (SqliteException failure) when (SqliteFaults.IsOfTheStore(failure))
        {
            throw SqliteFaults.Translate(failure, $"The copy of {file}");
        }
    }

    /// <summary>What is wrong with a file that nobody has open, page by page; null where nothing is.</summary>
    public static string? FindFault(string file)
    {
        try
        {
            using var connection = Connection(file, SqliteOpenMode.ReadWrite);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check(1)";
            return command.ExecuteScalar() is "ok" ? null : "SQLite finds damaged pages in it.";
        }
        catch (SqliteException failure) when (SqliteFaults.IsOfTheStore(failure))
        {
            return failure.Message;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => held.Dispose();

    private static SqliteConnection Connection(string file, SqliteOpenMode mode) =>
        new(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = 1,
            }.ToString()
        );

    private static void Run(SqliteConnection connection, string script)
    {
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }
}
