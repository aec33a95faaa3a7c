using System.Text;
using Microsoft.Data.Sqlite;

namespace SchoolsDigital.Tests.Attacks;

/// <summary>A copy of a data folder in the hands of somebody who has not got its keys: every row, and every byte.</summary>
internal sealed class StoreDump
{
    private StoreDump(IReadOnlyList<StoreRow> rows, IReadOnlyDictionary<string, byte[]> files) =>
        (Rows, Files) = (rows, files);

    /// <summary>The rows of the tables.</summary>
    public IReadOnlyList<StoreRow> Rows { get; }

    /// <summary>The files of the folder by name, the databases of tables and workflows with their logs among them.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; }

    public static StoreDump Of(string folder)
    {
        var rows = new List<StoreRow>();
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(folder, "tables.db")};Mode=ReadOnly;Pooling=false"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT table_name, partition, row, body FROM records";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(
                new(
                    reader.GetString(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    Encoding.UTF8.GetString(reader.GetFieldValue<byte[]>(3))
                )
            );
        }

        // The mails in the folder are what people were sent, and no part of the store.
        var mail = Path.Combine(folder, "mail") + Path.DirectorySeparatorChar;
        var files = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith(mail, StringComparison.Ordinal) && Path.GetFileName(file) != "lock")
            .ToDictionary(file => Path.GetRelativePath(folder, file), ReadShared);
        return new(rows, files);
    }

    public IReadOnlyList<StoreRow> Table(string name) => [.. Rows.Where(row => row.Table == name)];

    /// <summary>The files in which a text stands.</summary>
    public IReadOnlyList<string> FilesWith(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [.. Files.Where(file => file.Value.AsSpan().IndexOf(bytes) >= 0).Select(file => file.Key)];
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
