using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Sqlite;

namespace SchoolsDigital.Local.Engine;

/// <summary>An instance and the sub-workflows that it and they have started.</summary>
internal static class InstanceFamily
{
    private static readonly string[] Tables = ["history", "inbox", "tasks", "timers", "set_aside"];

    /// <summary>The instance itself first; empty where it is unknown.</summary>
    public static IReadOnlyList<FamilyMember> Read(SqliteSession session, string instanceId, bool includeChildren) =>
        session.Query(
            """
            WITH RECURSIVE family (key, depth) AS (
                SELECT key, 0 FROM instances WHERE id = ?1
                UNION ALL
                SELECT child.key, depth + 1 FROM instances child JOIN family ON child.parent = family.key WHERE ?2
            )
            SELECT instances.key, id, state FROM family JOIN instances ON instances.key = family.key ORDER BY depth
            """,
            row => new FamilyMember(
                row.GetInt64(0),
                row.GetString(1),
                (WorkflowState)row.GetInt32(2)
                    is WorkflowState.Completed
                        or WorkflowState.Failed
                        or WorkflowState.Terminated
            ),
            instanceId,
            includeChildren
        );

    /// <summary>Forgets the ended members; false, and nothing changed, where the instance itself has not ended.</summary>
    public static bool TryPurge(SqliteSession session, string instanceId, bool includeChildren)
    {
        var family = Read(session, instanceId, includeChildren);
        if (family is not [{ HasEnded: true }, ..])
        {
            return false;
        }

        foreach (var member in family.Where(member => member.HasEnded))
        {
            foreach (var table in Tables)
            {
                session.Execute($"DELETE FROM {table} WHERE instance = ?1", member.Key);
            }

            session.Execute("DELETE FROM instances WHERE key = ?1", member.Key);
        }

        return true;
    }
}
