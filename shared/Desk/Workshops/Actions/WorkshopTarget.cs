using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>What something is done to, as it stands now.</summary>
/// <param name="Sessions">All sessions of the series, as they come in time.</param>
/// <param name="Chosen">The session; null for the whole series.</param>
/// <param name="Now">When it was looked at (UTC).</param>
public sealed record WorkshopTarget(
    WorkshopSeries Series,
    IReadOnlyList<Session> Sessions,
    Session? Chosen,
    DateTimeOffset Now
)
{
    /// <summary>The session of an action that is done to one.</summary>
    public Session Session => Chosen ?? throw new InvalidOperationException("This is done to a session.");

    /// <summary>The sessions that will still take place, as far as is known.</summary>
    public IEnumerable<Session> Ahead => Sessions.Where(session => session.IsAheadOf(Now));

    /// <summary>When the last session begins that takes place (UTC); null where none does.</summary>
    public DateTimeOffset? LastStarts =>
        Sessions.Where(session => !session.IsCancelled).Max(session => (DateTimeOffset?)session.StartsAt);
}
