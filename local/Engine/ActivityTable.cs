using Microsoft.Data.Sqlite;
using SchoolsDigital.Local.Sqlite;

namespace SchoolsDigital.Local.Engine;

/// <summary>
/// The activities on disk. A process that dies says nothing, so those that an earlier one has left are counted as crashed
/// when they start, and the count is taken back when they end.
/// </summary>
internal sealed class ActivityTable(SqliteDatabase database)
{
    private const string Columns = "instance, generation, step, name, input, retry, attempt, due_at, crashes";
    private const string Place = "instance = ?1 AND step = ?2 AND generation = ?3";

    /// <summary>
    /// Where each stands, when it is due (UTC), and of how many processes it may have been the death. The least suspicious
    /// come first, so that they are done before the next death.
    /// </summary>
    public IReadOnlyList<(TaskKey Key, DateTimeOffset DueAt, int Crashes)> List() =>
        database.Read(session =>
            session.Query(
                "SELECT instance, generation, step, due_at, crashes FROM tasks ORDER BY crashes",
                row => (ReadKey(row), EngineJournal.ReadTime(row, 3), row.GetInt32(4))
            )
        );

    /// <summary>An activity; null where its run does not ask for it any more.</summary>
    public TaskItem? Find(TaskKey key) =>
        database
            .Read(session =>
                session.Query(
                    $"SELECT {Columns} FROM tasks WHERE {Place}",
                    ReadTask,
                    key.Instance,
                    key.Step,
                    key.Generation
                )
            )
            .SingleOrDefault();

    /// <summary>Notes that the next attempt is made later; 0 where its run does not ask for it any more.</summary>
    public static int Defer(SqliteSession session, TaskItem next) =>
        session.Execute(
            $"UPDATE tasks SET attempt = ?4, due_at = ?5, crashes = 0 WHERE {Place}",
            next.Instance,
            next.Step,
            next.Generation,
            next.Attempt,
            next.DueAt.UtcTicks
        );

    /// <summary>Counts a start as a crash until it has ended otherwise.</summary>
    public static int CountCrash(SqliteSession session, TaskItem task) =>
        session.Execute(
            $"UPDATE tasks SET crashes = crashes + 1 WHERE {Place}",
            task.Instance,
            task.Step,
            task.Generation
        );

    /// <summary>Takes all counts back: the engine is being stopped, which is no crash.</summary>
    public Task<int> ForgiveAsync() =>
        database.Writer.WriteAsync(session => session.Execute("UPDATE tasks SET crashes = 0 WHERE crashes > 0"));

    private static TaskKey ReadKey(SqliteDataReader row) => new(row.GetInt64(0), row.GetInt32(1), row.GetInt32(2));

    private static TaskItem ReadTask(SqliteDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetInt32(1),
            row.GetInt32(2),
            row.GetString(3),
            row.GetString(4),
            HistoryJson.ReadRule(row.GetString(5)),
            row.GetInt32(6),
            EngineJournal.ReadTime(row, 7),
            row.GetInt32(8)
        );
}
