using System.Collections.Concurrent;

namespace SchoolsDigital.Rounds.Schools;

/// <summary>
/// The schools at which somebody has come further since they were last counted. In memory alone, so that answering costs
/// nothing more; what a crash loses here is counted again at the next start.
/// </summary>
public sealed class SchoolsToCount
{
    private readonly ConcurrentDictionary<SchoolRef, bool> schools = new();

    /// <summary>Raised when a school is noted, from whatever thread that is on. Must return at once.</summary>
    public event EventHandler? Noted;

    /// <summary>Whether there is anything to take.</summary>
    public bool HasAny => !schools.IsEmpty;

    /// <summary>Notes a school.</summary>
    public void Note(RoundRef round, int urn)
    {
        if (schools.TryAdd(new(round, urn), true))
        {
            Noted?.Invoke(this, EventArgs.Empty);
        }
    }

    /// <summary>Takes what has been noted. Whoever takes it counts it.</summary>
    public IReadOnlyList<SchoolRef> Take() => [.. schools.Keys.Where(school => schools.TryRemove(school, out _))];
}
