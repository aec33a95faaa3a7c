using Microsoft.Data.Sqlite;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Sqlite;

namespace SchoolsDigital.Local.Engine;

/// <summary>What the engine reads of its database.</summary>
internal sealed class EngineJournal(SqliteDatabase database)
{
    public InstanceRow? ReadInstance(long key) =>
        database.Read(session =>
            session
                .Query(
                    """
                    SELECT key, id, workflow, state, generation, input, parent, parent_generation, parent_step, status, reason
                    FROM instances WHERE key = ?1
                    """,
                    ReadInstanceRow,
                    key
                )
                .SingleOrDefault()
        );

    /// <summary>The turns of an instance's current run, oldest first.</summary>
    public IReadOnlyList<List<HistoryRecord>> ReadHistory(long key) =>
        database.Read(session =>
            session.Query(
                "SELECT records FROM history WHERE instance = ?1 ORDER BY turn",
                row => HistoryJson.ReadRecords(row.GetString(0)),
                key
            )
        );

    /// <summary>What was left for an instance after a place in the order.</summary>
    public IReadOnlyList<InboxItem> ReadInbox(long key, long after) =>
        database.Read(session =>
            session.Query(
                """
                SELECT seq, kind, seen, name, payload, generation, step, error_type, error_message
                FROM inbox WHERE instance = ?1 AND seq > ?2 ORDER BY seq
                """,
                ReadInboxItem,
                key,
                after
            )
        );

    public IReadOnlyList<TimerItem> ReadTimers() =>
        database.Read(session => session.Query("SELECT instance, generation, step, due_at FROM timers", ReadTimer));

    /// <summary>The timers of one instance, inside the transaction of a turn.</summary>
    public static IReadOnlyList<TimerItem> ReadTimers(SqliteSession session, long key) =>
        session.Query("SELECT instance, generation, step, due_at FROM timers WHERE instance = ?1", ReadTimer, key);

    /// <summary>The instances that have something to do at once: never run yet, or with an inbox that no turn has looked at.</summary>
    public IReadOnlyList<long> ReadReady() =>
        database.Read(session =>
            session.Query(
                "SELECT key FROM instances WHERE state = 0 UNION SELECT instance FROM inbox WHERE seen = 0",
                row => row.GetInt64(0)
            )
        );

    public Sequence ReadSequence(string table, string column) =>
        database.Read(session => new Sequence(session.Scalar<long>($"SELECT coalesce(max({column}), 0) FROM {table}")));

    internal static DateTimeOffset ReadTime(SqliteDataReader row, int column) =>
        new(row.GetInt64(column), TimeSpan.Zero);

    internal static string? ReadText(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    internal static StepFailure? ReadFailure(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : new StepFailure(row.GetString(column), row.GetString(column + 1));

    private static TimerItem ReadTimer(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetInt32(1), row.GetInt32(2), ReadTime(row, 3));

    private static InstanceRow ReadInstanceRow(SqliteDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            row.GetString(2),
            (WorkflowState)row.GetInt32(3),
            row.GetInt32(4),
            row.GetString(5),
            row.IsDBNull(6) ? null : new ParentStep(row.GetInt64(6), row.GetInt32(7), row.GetInt32(8)),
            ReadText(row, 9),
            ReadText(row, 10)
        );

    private static InboxItem ReadInboxItem(SqliteDataReader row)
    {
        var kind = (InboxKind)row.GetInt32(1);
        var ended =
            kind == InboxKind.StepEnded
                ? new StepEnded(row.GetInt32(5), row.GetInt32(6), ReadText(row, 4), ReadFailure(row, 7))
                : null;
        return new InboxItem(row.GetInt64(0), kind, row.GetBoolean(2), ReadText(row, 3), ReadText(row, 4), ended);
    }
}
