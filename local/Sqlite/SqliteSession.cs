using Microsoft.Data.Sqlite;

namespace SchoolsDigital.Local.Sqlite;

/// <summary>
/// One connection with its statements kept prepared. Parameters are written <c>?1, ?2, …</c> and given in that order.
/// Used by one thread at a time.
/// </summary>
public sealed class SqliteSession(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    /// <summary>Runs a statement and returns how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> parameters) => Bind(sql, parameters).ExecuteNonQuery();

    /// <summary>Reads the first column of the first row; the default where there is none or it is null.</summary>
    public T? Scalar<T>(string sql, params ReadOnlySpan<object?> parameters)
    {
        var value = Bind(sql, parameters).ExecuteScalar();
        return value is null or DBNull ? default : (T)value;
    }

    /// <summary>Reads all rows.</summary>
    public IReadOnlyList<T> Query<T>(
        string sql,
        Func<SqliteDataReader, T> read,
        params ReadOnlySpan<object?> parameters
    )
    {
        using var reader = Bind(sql, parameters).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Reads rows until there are no more or <paramref name="read"/> has had enough and says <see langword="false"/>.</summary>
    public void ReadWhile(string sql, Func<SqliteDataReader, bool> read, params ReadOnlySpan<object?> parameters)
    {
        using var reader = Bind(sql, parameters).ExecuteReader();
        while (reader.Read() && read(reader)) { }
    }

    /// <summary>Runs a script of several statements, which is not kept.</summary>
    public void Run(string script)
    {
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> parameters)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var index = 1; index <= parameters.Length; index++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"?{index}" });
            }

            prepared.Add(sql, command);
        }

        // A kept statement still holds what it was given last time, so one too few would go unnoticed.
        if (command.Parameters.Count != parameters.Length)
        {
            throw new ArgumentException(
                $"This statement was first given {command.Parameters.Count} parameters and now {parameters.Length}: {sql}",
                nameof(parameters)
            );
        }

        for (var index = 0; index < parameters.Length; index++)
        {
            command.Parameters[index].Value = parameters[index] ?? DBNull.Value;
        }

        return command;
    }
}
