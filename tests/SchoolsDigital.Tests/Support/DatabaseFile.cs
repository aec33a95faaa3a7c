using Microsoft.Data.Sqlite;

namespace SchoolsDigital.Tests.Support;

/// <summary>A database as it stands on disk, looked at and meddled with from outside.</summary>
public sealed class DatabaseFile(string path)
{
    public string Path => path;

    public void Execute(string sql) => Run(sql, command => command.ExecuteNonQuery());

    public long Count(string table, string where = "true") => Scalar($"SELECT count(*) FROM {table} WHERE {where}");

    public long Scalar(string sql) => Run(sql, command => (long)command.ExecuteScalar()!);

    private T Run<T>(string sql, Func<SqliteCommand, T> run)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return run(command);
    }
}
