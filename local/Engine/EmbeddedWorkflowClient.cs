using System.Text.Json;
using Microsoft.Data.Sqlite;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Sqlite;

namespace SchoolsDigital.Local.Engine;

/// <summary>The client of the embedded engine: it writes to the instance's inbox, and answers once that is on disk.</summary>
internal sealed class EmbeddedWorkflowClient(
    SqliteDatabase database,
    TimeProvider clock,
    TurnWriter turnWriter,
    InstanceTable instances,
    EndWaiters ends,
    WorkCounter working
) : IWorkflowClient
{
    private const string Columns =
        "id, workflow, state, created_at, max(changed_at, coalesce((SELECT max(at) FROM history WHERE instance = key), 0)),"
        + " status, output, reason, error_type, error_message";

    // Ids are printable ASCII, so this comes after every id that starts with a prefix.
    private const char AfterAllIds = '\u007F';

    public async Task<bool> StartAsync<TIn, TOut>(
        WorkflowName<TIn, TOut> workflow,
        string instanceId,
        TIn input,
        CancellationToken cancellationToken = default
    )
    {
        WorkflowInstanceId.Check(instanceId);
        var json = JsonSerializer.Serialize(input, WorkflowJson.Options);
        var now = clock.GetUtcNow();
        return await WriteAsync(
            session => turnWriter.TryStart(session, instanceId, workflow.Value, json, now, parent: null),
            cancellationToken
        )
            is not null;
    }

    public async Task<bool> RaiseEventAsync<T>(
        string instanceId,
        EventName<T> name,
        T payload,
        CancellationToken cancellationToken = default
    )
        where T : class
    {
        var json = JsonSerializer.Serialize(payload, WorkflowJson.Options);
        return await LeaveAsync(instanceId, InboxKind.Event, name.Value, json, cancellationToken);
    }

    public Task<WorkflowSnapshot?> GetAsync(string instanceId, CancellationToken cancellationToken = default) =>
        Task.FromResult(
            database.Read(session =>
                session
                    .Query($"SELECT {Columns} FROM instances WHERE id = ?1", ReadSnapshot, instanceId)
                    .SingleOrDefault()
            )
        );

    public Task<WorkflowPage> QueryAsync(WorkflowQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.PageSize, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.PageSize, 1_000, nameof(query));
        var found = database.Read(session =>
            session.Query(
                $"""
                SELECT {Columns} FROM instances
                WHERE id >= ?1 AND id < ?2 AND id > ?3 AND (?4 IS NULL OR state = ?4) ORDER BY id LIMIT ?5
                """,
                ReadSnapshot,
                query.Prefix,
                query.Prefix + AfterAllIds,
                query.After ?? "",
                (int?)query.State,
                query.PageSize + 1
            )
        );
        return Task.FromResult(
            found.Count <= query.PageSize
                ? new WorkflowPage(found, Next: null)
                : new WorkflowPage([.. found.SkipLast(1)], found[^2].InstanceId)
        );
    }

    public async Task<WorkflowSnapshot> WaitForEndAsync(
        string instanceId,
        CancellationToken cancellationToken = default
    )
    {
        var ended = ends.Join(instanceId);
        try
        {
            var snapshot = await ReadAsync();
            if (!snapshot.HasEnded)
            {
                await ended.WaitAsync(cancellationToken);
                snapshot = await ReadAsync();
            }

            return snapshot;
        }
        finally
        {
            ends.Leave(instanceId, ended);
        }

        async Task<WorkflowSnapshot> ReadAsync() =>
            await GetAsync(instanceId, cancellationToken)
            ?? throw new ArgumentException($"There is no instance {instanceId}.", nameof(instanceId));
    }

    public Task<bool> SuspendAsync(string instanceId, string reason, CancellationToken cancellationToken = default) =>
        LeaveAsync(instanceId, InboxKind.Suspend, reason, payload: null, cancellationToken);

    public Task<bool> ResumeAsync(string instanceId, string reason, CancellationToken cancellationToken = default) =>
        LeaveAsync(instanceId, InboxKind.Resume, reason, payload: null, cancellationToken);

    public Task<bool> TerminateAsync(
        string instanceId,
        string reason,
        bool includeChildren = false,
        CancellationToken cancellationToken = default
    ) =>
        LeaveAsync(
            instanceId,
            InboxKind.Terminate,
            reason,
            includeChildren ? InboxItem.WithChildren : null,
            cancellationToken
        );

    public Task<bool> PurgeAsync(
        string instanceId,
        bool includeChildren = false,
        CancellationToken cancellationToken = default
    ) => database.Writer.WriteAsync(session => InstanceFamily.TryPurge(session, instanceId, includeChildren));

    private async Task<bool> LeaveAsync(
        string instanceId,
        InboxKind kind,
        string name,
        string? payload,
        CancellationToken cancellationToken
    )
    {
        var key = await WriteAsync(
            session =>
            {
                var found = session
                    .Query("SELECT key FROM instances WHERE id = ?1 AND state < 4", row => row.GetInt64(0), instanceId)
                    .Select(key => (long?)key)
                    .SingleOrDefault();
                if (found is { } instance)
                {
                    turnWriter.Leave(session, instance, kind, name, payload);
                }

                return found;
            },
            cancellationToken
        );
        return key is not null;
    }

    private async Task<long?> WriteAsync(Func<SqliteSession, long?> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        working.Enter();
        try
        {
            var written = await database.Writer.WriteAsync(write);
            if (written is { } key)
            {
                instances.PostInbox(key);
            }

            return written;
        }
        finally
        {
            working.Exit();
        }
    }

    private static WorkflowSnapshot ReadSnapshot(SqliteDataReader row) =>
        new(
            row.GetString(0),
            row.GetString(1),
            (WorkflowState)row.GetInt32(2),
            EngineJournal.ReadTime(row, 3),
            EngineJournal.ReadTime(row, 4),
            EngineJournal.ReadText(row, 5),
            EngineJournal.ReadText(row, 6),
            EngineJournal.ReadText(row, 7),
            EngineJournal.ReadFailure(row, 8)
        );
}
