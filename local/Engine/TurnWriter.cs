using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Sqlite;

namespace SchoolsDigital.Local.Engine;

/// <summary>Writes what one turn changed. Runs on the writer's thread, inside its transaction.</summary>
internal sealed class TurnWriter(Sequence keys, Sequence seqs)
{
    public TurnSaved Save(SqliteSession session, TurnChanges turn)
    {
        var key = turn.Before.Key;
        if (turn.EndsRun)
        {
            EndRun(session, turn);
        }

        if (turn.Records.Count > 0 && turn.After.Generation == turn.Before.Generation)
        {
            session.Execute(
                "INSERT INTO history (instance, turn, at, records) VALUES (?1, ?2, ?3, ?4)",
                key,
                turn.Turn,
                turn.At.UtcTicks,
                HistoryJson.Write(turn.Records)
            );
        }

        SaveSteps(session, turn);
        SaveInbox(session, turn);
        SaveInstance(session, turn);
        var refused = false;
        var children = turn.EndsChildren ? EndChildren(session, turn) : StartChildren(session, turn, out refused);
        var resumed = turn.Before.IsHeld && !turn.After.IsHeld ? EngineJournal.ReadTimers(session, key) : [];
        return new TurnSaved(children, refused, TellParent(session, turn), resumed);
    }

    /// <summary>Leaves something for an instance: an event, or what a person asks of it.</summary>
    public void Leave(SqliteSession session, long instance, InboxKind kind, string name, string? payload) =>
        session.Execute(
            "INSERT INTO inbox (instance, seq, kind, name, payload) VALUES (?1, ?2, ?3, ?4, ?5)",
            instance,
            seqs.Next(),
            (int)kind,
            name,
            payload
        );

    public void AddToInbox(SqliteSession session, long instance, StepEnded ended) =>
        session.Execute(
            """
            INSERT INTO inbox (instance, seq, kind, generation, step, payload, error_type, error_message)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            instance,
            seqs.Next(),
            (int)InboxKind.StepEnded,
            ended.Generation,
            ended.Step,
            ended.Data,
            ended.Failure?.ErrorType,
            ended.Failure?.Message
        );

    private static void EndRun(SqliteSession session, TurnChanges turn)
    {
        var key = turn.Before.Key;
        session.Execute("DELETE FROM tasks WHERE instance = ?1", key);
        session.Execute("DELETE FROM timers WHERE instance = ?1", key);
        session.Execute("DELETE FROM set_aside WHERE instance = ?1 AND kind = ?2", key, (int)SetAsideKind.Activity);
        if (turn.After.HasEnded)
        {
            session.Execute("DELETE FROM inbox WHERE instance = ?1", key);
        }
        else
        {
            session.Execute("DELETE FROM history WHERE instance = ?1", key);
        }
    }

    private static void SaveSteps(SqliteSession session, TurnChanges turn)
    {
        var key = turn.Before.Key;
        foreach (var step in turn.TasksClosed)
        {
            session.Execute("DELETE FROM tasks WHERE instance = ?1 AND step = ?2", key, step);
        }

        foreach (var step in turn.TimersClosed)
        {
            session.Execute("DELETE FROM timers WHERE instance = ?1 AND step = ?2", key, step);
        }

        foreach (var task in turn.TasksAdded)
        {
            SaveTask(session, task);
        }

        foreach (var timer in turn.TimersSet)
        {
            session.Execute(
                "INSERT INTO timers (instance, step, generation, due_at) VALUES (?1, ?2, ?3, ?4)",
                key,
                timer.Step,
                timer.Generation,
                timer.DueAt.UtcTicks
            );
        }
    }

    internal static void SaveTask(SqliteSession session, TaskItem task) =>
        session.Execute(
            """
            INSERT INTO tasks (instance, step, generation, name, input, retry, attempt, due_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            task.Instance,
            task.Step,
            task.Generation,
            task.Name,
            task.Input,
            HistoryJson.Write(task.Retry),
            task.Attempt,
            task.DueAt.UtcTicks
        );

    private void SaveInbox(SqliteSession session, TurnChanges turn)
    {
        var key = turn.Before.Key;
        if (!turn.After.HasEnded)
        {
            foreach (var seq in turn.Taken)
            {
                session.Execute("DELETE FROM inbox WHERE instance = ?1 AND seq = ?2", key, seq);
            }

            foreach (var seq in turn.Seen)
            {
                session.Execute("UPDATE inbox SET seen = 1 WHERE instance = ?1 AND seq = ?2", key, seq);
            }

            turn.Held.ForEach(ended => AddToInbox(session, key, ended));
        }

        foreach (var (@event, reason) in turn.SetAside)
        {
            SetAsideTable.Put(session, turn, @event, reason);
        }
    }

    private static void SaveInstance(SqliteSession session, TurnChanges turn)
    {
        if (turn.After == turn.Before)
        {
            return;
        }

        session.Execute(
            """
            UPDATE instances SET state = ?2, generation = ?3, input = ?4, changed_at = ?5, status = ?6, output = ?7,
                reason = ?8, error_type = ?9, error_message = ?10
            WHERE key = ?1
            """,
            turn.Before.Key,
            (int)turn.After.State,
            turn.After.Generation,
            turn.After.Input,
            turn.At.UtcTicks,
            turn.After.Status,
            turn.Output,
            turn.After.Reason,
            turn.Failure?.ErrorType,
            turn.Failure?.Message
        );
    }

    /// <summary>Asks in the same transaction, so that no child can be born unseen between the request and the end.</summary>
    private List<long> EndChildren(SqliteSession session, TurnChanges turn)
    {
        var running = InstanceFamily
            .Read(session, turn.Before.Id, includeChildren: true)
            .Where(member => !member.HasEnded)
            .Select(member => member.Key)
            .ToList();
        running.ForEach(key => Leave(session, key, InboxKind.Terminate, turn.After.Reason!, InboxItem.WithChildren));
        return running;
    }

    private List<long> StartChildren(SqliteSession session, TurnChanges turn, out bool refused)
    {
        var started = new List<long>(turn.Children.Count);
        refused = false;
        foreach (var child in turn.Children)
        {
            var parent = new ParentStep(turn.Before.Key, turn.Before.Generation, child.Step);
            if (TryStart(session, child.Id, child.Workflow, child.Input, turn.At, parent) is { } key)
            {
                started.Add(key);
                continue;
            }

            refused = true;
            var taken = new StepFailure("InstanceExists", $"There is another instance with the id {child.Id}.");
            AddToInbox(session, turn.Before.Key, new StepEnded(turn.Before.Generation, child.Step, null, taken));
        }

        return started;
    }

    internal long? TryStart(
        SqliteSession session,
        string id,
        string workflow,
        string input,
        DateTimeOffset at,
        ParentStep? parent
    )
    {
        var key = keys.Next();
        var inserted = session.Execute(
            """
            INSERT INTO instances
                (key, id, workflow, state, input, created_at, changed_at, parent, parent_generation, parent_step)
            VALUES (?1, ?2, ?3, 0, ?4, ?5, ?5, ?6, ?7, ?8)
            ON CONFLICT (id) DO NOTHING
            """,
            key,
            id,
            workflow,
            input,
            at.UtcTicks,
            parent?.Key,
            parent?.Generation,
            parent?.Step
        );
        return inserted == 1 ? key : null;
    }

    private long? TellParent(SqliteSession session, TurnChanges turn)
    {
        if (!turn.After.HasEnded || turn.Before.Parent is not { } parent)
        {
            return null;
        }

        var waiting = session.Scalar<long>("SELECT count(*) FROM instances WHERE key = ?1 AND state < 4", parent.Key);
        if (waiting == 0)
        {
            return null;
        }

        AddToInbox(session, parent.Key, new StepEnded(parent.Generation, parent.Step, turn.Output, turn.Failure));
        return parent.Key;
    }
}
