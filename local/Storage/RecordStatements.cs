using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Local.Sqlite;

namespace SchoolsDigital.Local.Storage;

/// <summary>What the table store says to SQLite.</summary>
internal static class RecordStatements
{
    // Azure tells no upper from lower case in the names of tables, and keys apart by every bit.
    public const string CreateTable = """
        CREATE TABLE records (
            table_name TEXT NOT NULL COLLATE NOCASE,
            partition TEXT NOT NULL,
            row TEXT NOT NULL,
            version TEXT NOT NULL,
            body BLOB NOT NULL,
            PRIMARY KEY (table_name, partition, row)
        ) STRICT, WITHOUT ROWID
        """;

    private const int PageRows = 1_000;
    private const int PageBytes = 4 * 1_024 * 1_024;

    private const string Here = "WHERE table_name = ?1 AND partition = ?2 AND row = ?3";
    private const string Find = $"SELECT version, body FROM records {Here}";
    private const string FindVersion = $"SELECT version FROM records {Here}";
    private const string Replace = $"UPDATE records SET version = ?4, body = ?5 {Here} AND version = ?6";
    private const string Delete = $"DELETE FROM records {Here} AND version = ?4";
    private const string Add = "INSERT INTO records VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING";
    private const string Upsert = """
        INSERT INTO records VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT DO UPDATE SET version = excluded.version, body = excluded.body
        """;

    private const string InPartition =
        "SELECT row, version, body FROM records WHERE table_name = ?1 AND partition = ?2";
    private const string FirstPage = $"{InPartition} AND row >= ?3 AND row < ?4 ORDER BY row";
    private const string NextPage = $"{InPartition} AND row > ?3 AND row < ?4 ORDER BY row";

    // No key may hold it, so every key comes before it.
    private const string End = "\uFFFF";

    /// <summary>Reads one record.</summary>
    public static RecordRow? Read<T>(SqliteSession session, RecordKey<T> key)
        where T : class
    {
        RecordRow? found = null;
        session.ReadWhile(
            Find,
            reader =>
            {
                found = new(key.Row, reader.GetString(0), reader.GetFieldValue<byte[]>(1));
                return false;
            },
            key.Table,
            key.Partition,
            key.Row
        );
        return found;
    }

    /// <summary>Reads the rows of a range after one of them: as many as Azure would give, and no more than 4 MiB of them.</summary>
    public static RecordPage ReadPage<T>(SqliteSession session, RecordRange<T> range, string? after)
        where T : class
    {
        var most = Math.Min(range.PageSize ?? PageRows, PageRows);
        var rows = new List<RecordRow>();
        var bytes = 0;
        var hasMore = false;
        session.ReadWhile(
            after is null ? FirstPage : NextPage,
            reader =>
            {
                hasMore = rows.Count == most || bytes >= PageBytes;
                if (!hasMore)
                {
                    rows.Add(new(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<byte[]>(2)));
                    bytes += rows[^1].Body.Length;
                }

                return !hasMore;
            },
            range.Table,
            range.Partition,
            after ?? range.From ?? "",
            range.Before ?? End
        );
        return new(rows, hasMore);
    }

    /// <summary>Makes all changes or none, or finds that an earlier attempt with the same write id has made them.</summary>
    public static bool TryWrite(SqliteSession session, IReadOnlyList<TableChange> changes, string writeId)
    {
        if (changes is [var only])
        {
            return TryApply(session, only, writeId) || IsWritten(session, only, writeId);
        }

        // The transaction around this one holds neighbours' work too, so a lost race must undo no more than its own.
        session.Execute("SAVEPOINT changes");
        var applied = changes.All(change => TryApply(session, change, writeId));
        if (!applied)
        {
            session.Execute("ROLLBACK TO changes");
        }

        session.Execute("RELEASE changes");
        return applied || changes.Any(change => IsWritten(session, change, writeId));
    }

    private static bool TryApply(SqliteSession session, TableChange change, string writeId) =>
        change.Kind switch
        {
            TableChangeKind.Add => Insert(session, Add, change, writeId),
            TableChangeKind.Upsert => Insert(session, Upsert, change, writeId),
            TableChangeKind.Replace => session.Execute(
                Replace,
                change.Table,
                change.Partition,
                change.Row,
                writeId,
                change.Body,
                change.Version
            ) == 1,
            _ => session.Execute(Delete, change.Table, change.Partition, change.Row, change.Version) == 1,
        };

    private static bool Insert(SqliteSession session, string sql, TableChange change, string writeId) =>
        session.Execute(sql, change.Table, change.Partition, change.Row, writeId, change.Body) == 1;

    private static bool IsWritten(SqliteSession session, TableChange change, string writeId) =>
        session.Scalar<string>(FindVersion, change.Table, change.Partition, change.Row) == writeId;
}
