using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Sqlite;

namespace SchoolsDigital.Local.Engine;

/// <summary>What stands in an engine's database, read without running any of it.</summary>
/// <param name="Instances">How many there are in each state that has any.</param>
/// <param name="Paused">Those that the engine holds until a person has mended something.</param>
/// <param name="SetAside">What could not be read or run.</param>
public sealed record EngineOverview(
    IReadOnlyDictionary<WorkflowState, long> Instances,
    IReadOnlyList<EngineOverview.PausedInstance> Paused,
    IReadOnlyList<EngineOverview.Unread> SetAside
)
{
    /// <summary>Reads a database, also beside the engine that is using it.</summary>
    /// <exception cref="NewerDatabaseException">A later program has written it.</exception>
    public static EngineOverview Read(string file) =>
        SqliteDatabase.ReadBeside(
            file,
            EngineSchema.Current,
            session => new EngineOverview(
                session
                    .Query(
                        "SELECT state, count(*) FROM instances GROUP BY state ORDER BY state",
                        row => KeyValuePair.Create((WorkflowState)row.GetInt32(0), row.GetInt64(1))
                    )
                    .ToDictionary(),
                session.Query(
                    "SELECT id, workflow, coalesce(reason, '') FROM instances WHERE state = ?1 ORDER BY id",
                    row => new PausedInstance(row.GetString(0), row.GetString(1), row.GetString(2)),
                    (int)WorkflowState.Paused
                ),
                session.Query(
                    """
                    SELECT s.key, s.kind, i.id, s.name, s.reason, s.at
                    FROM set_aside s JOIN instances i ON i.key = s.instance ORDER BY s.key
                    """,
                    row => new Unread(
                        row.GetInt64(0),
                        (SetAsideKind)row.GetInt32(1),
                        row.GetString(2),
                        row.GetString(3),
                        row.GetString(4),
                        EngineJournal.ReadTime(row, 5)
                    )
                )
            )
        );

    /// <summary>An instance that the engine holds, and why.</summary>
    public sealed record PausedInstance(string InstanceId, string Workflow, string Reason);

    /// <summary>A <see cref="SetAsideItem"/> without what it carries, which is nobody's business in a terminal.</summary>
    public sealed record Unread(
        long Key,
        SetAsideKind Kind,
        string InstanceId,
        string Name,
        string Reason,
        DateTimeOffset At
    );
}
