using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Sqlite;

namespace SchoolsDigital.Local.Engine;

/// <summary>What could not be read or run, and what the program dies of: put there with its reason, listed, and released once the cause is mended.</summary>
internal sealed class SetAsideTable(SqliteDatabase database, Sequence seqs)
{
    /// <summary>Puts an activity aside; 0, and nothing done, where the run that asked for it is over.</summary>
    public static int Put(SqliteSession session, TaskItem task, string reason, DateTimeOffset at)
    {
        var asked = session.Execute(
            "DELETE FROM tasks WHERE instance = ?1 AND step = ?2 AND generation = ?3",
            task.Instance,
            task.Step,
            task.Generation
        );
        return asked == 0
            ? 0
            : session.Execute(
                """
                INSERT INTO set_aside (kind, instance, generation, step, name, payload, retry, reason, at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                """,
                (int)SetAsideKind.Activity,
                task.Instance,
                task.Generation,
                task.Step,
                task.Name,
                task.Input,
                HistoryJson.Write(task.Retry),
                reason,
                at.UtcTicks
            );
    }

    public static void Put(SqliteSession session, TurnChanges turn, InboxItem @event, string reason) =>
        session.Execute(
            """
            INSERT INTO set_aside (kind, instance, generation, step, name, payload, reason, at)
            VALUES (?1, ?2, ?3, 0, ?4, ?5, ?6, ?7)
            """,
            (int)SetAsideKind.Event,
            turn.Before.Key,
            turn.Before.Generation,
            @event.Name,
            @event.Payload,
            reason,
            turn.At.UtcTicks
        );

    public IReadOnlyList<SetAsideItem> List() =>
        database.Read(session =>
            session.Query(
                """
                SELECT s.key, s.kind, i.id, s.name, s.payload, s.reason, s.at
                FROM set_aside s JOIN instances i ON i.key = s.instance ORDER BY s.key
                """,
                row => new SetAsideItem(
                    row.GetInt64(0),
                    (SetAsideKind)row.GetInt32(1),
                    row.GetString(2),
                    row.GetString(3),
                    row.GetString(4),
                    row.GetString(5),
                    EngineJournal.ReadTime(row, 6)
                )
            )
        );

    /// <summary>Puts an item back where it came from; null where there is no such item, or its instance has ended.</summary>
    public Task<Released?> ReleaseAsync(long key, DateTimeOffset now) =>
        database.Writer.WriteAsync(session =>
        {
            var item = session
                .Query(
                    """
                    SELECT s.kind, s.instance, s.generation, s.step, s.name, s.payload, s.retry
                    FROM set_aside s JOIN instances i ON i.key = s.instance WHERE s.key = ?1 AND i.state < 4
                    """,
                    row => new
                    {
                        Kind = (SetAsideKind)row.GetInt32(0),
                        Task = new TaskItem(
                            row.GetInt64(1),
                            row.GetInt32(2),
                            row.GetInt32(3),
                            row.GetString(4),
                            row.GetString(5),
                            row.IsDBNull(6) ? RetryRule.None : HistoryJson.ReadRule(row.GetString(6)),
                            Attempt: 1,
                            now
                        ),
                    },
                    key
                )
                .SingleOrDefault();
            if (item is null)
            {
                return null;
            }

            session.Execute("DELETE FROM set_aside WHERE key = ?1", key);
            if (item.Kind == SetAsideKind.Activity)
            {
                TurnWriter.SaveTask(session, item.Task);
                return new Released(item.Task.Instance, item.Task);
            }

            session.Execute(
                "INSERT INTO inbox (instance, seq, kind, name, payload) VALUES (?1, ?2, ?3, ?4, ?5)",
                item.Task.Instance,
                seqs.Next(),
                (int)InboxKind.Event,
                item.Task.Name,
                item.Task.Input
            );
            return new Released(item.Task.Instance, null);
        });
}
