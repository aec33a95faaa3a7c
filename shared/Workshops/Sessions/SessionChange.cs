using SchoolsDigital.Consultations.Series;

namespace SchoolsDigital.Workshops.Sessions;

/// <summary>What is to be different about a session; what is left out stays.</summary>
public sealed record SessionChange
{
    public int? Capacity { get; init; }

    public bool? IsClosed { get; init; }

    public DateTimeOffset? StartsAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public DateTimeOffset? LunchAt { get; init; }

    public Venue? Venue { get; init; }

    /// <summary>Why it does not take place. Cannot be taken back: people have been told.</summary>
    public string? CancelledBecause { get; init; }

    /// <summary>The session as it is to be.</summary>
    public Session Of(Session session)
    {
        var changed = session with
        {
            Capacity = Capacity ?? session.Capacity,
            IsClosed = IsClosed ?? session.IsClosed,
            StartsAt = StartsAt ?? session.StartsAt,
            EndsAt = EndsAt ?? session.EndsAt,
            LunchAt = LunchAt ?? session.LunchAt,
            Venue = Venue ?? session.Venue,
            CancelledBecause = session.CancelledBecause ?? CancelledBecause,
        };
        var isMoved =
            (changed.StartsAt, changed.EndsAt, changed.LunchAt, changed.Venue)
            != (session.StartsAt, session.EndsAt, session.LunchAt, session.Venue);
        return isMoved ? changed with { Moves = session.Moves + 1 } : changed;
    }
}
