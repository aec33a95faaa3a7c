using SchoolsDigital.Local.Sqlite;

namespace SchoolsDigital.Tests.Support;

/// <summary>Kills a store at a chosen commit. From then on it writes nothing, as a process that was killed writes nothing.</summary>
public sealed class CrashSwitch
{
    private readonly Lock gate = new();
    private CommitPoint at;
    private int commitsLeft;
    private volatile Action<CommitPoint>? watch;
    private volatile bool hasCrashed;

    /// <summary>Whether the store has died.</summary>
    public bool HasCrashed => hasCrashed;

    /// <summary>Lets the store die at a commit, 1 being the next.</summary>
    public void Arm(CommitPoint point, int commit)
    {
        lock (gate)
        {
            (at, commitsLeft) = (point, commit);
        }
    }

    /// <summary>Takes an unused arming back and returns how many commits were left.</summary>
    public int Disarm()
    {
        lock (gate)
        {
            var left = commitsLeft;
            commitsLeft = 0;
            return left;
        }
    }

    /// <summary>Has something done at each commit, on the writer's thread, which it may hold up.</summary>
    public void Watch(Action<CommitPoint>? action) => watch = action;

    /// <summary>Kills the store now.</summary>
    public void Crash() => hasCrashed = true;

    internal void OnCommit(CommitPoint point)
    {
        watch?.Invoke(point);
        lock (gate)
        {
            hasCrashed |= commitsLeft > 0 && point == at && --commitsLeft == 0;
        }

        if (hasCrashed)
        {
            throw new SimulatedCrashException();
        }
    }
}
