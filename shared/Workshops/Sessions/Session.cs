using SchoolsDigital.Consultations.Series;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Sessions;

/// <summary>One session of a series as it stands now, with the counts of who comes and who would like to.</summary>
public sealed record Session
{
    public required string Code { get; init; }

    /// <summary>Its place in the file, from 1.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>When lunch is served; null where there is none.</summary>
    public DateTimeOffset? LunchAt { get; init; }

    /// <summary>Null where it is online.</summary>
    public Venue? Venue { get; init; }

    /// <summary>Where to join; null where it is at a venue.</summary>
    public Uri? Online { get; init; }

    public required int Capacity { get; init; }

    /// <summary>How many hold a place.</summary>
    public int Booked { get; init; }

    /// <summary>How many places are kept for people who have been offered them.</summary>
    public int Offered { get; init; }

    /// <summary>How many wait for a place here, without an offer.</summary>
    public int Waiting { get; init; }

    /// <summary>Whether the coordinator takes no more bookings for it.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Why it does not take place; null where it does.</summary>
    public string? CancelledBecause { get; init; }

    /// <summary>Counts how often its time or its place was changed, so that whoever is booked is told once of each.</summary>
    public int Moves { get; init; }

    public bool IsCancelled => CancelledBecause is not null;

    /// <summary>Places that nobody holds and nobody was offered; below zero where the capacity was lowered too far.</summary>
    public int Free => Capacity - Booked - Offered;

    /// <summary>Places that a newcomer may take: those that nobody waits for.</summary>
    public int Left => Math.Max(0, Free - Waiting);

    /// <summary>Where it is held, in a few words.</summary>
    public string Place => Venue?.Name ?? "Online";

    /// <summary>Where a session stands.</summary>
    public static RecordKey<Session> KeyFor(SeriesRef series, string code) =>
        new(SeriesRef.Table, series.Partition, $"{Prefix}{code}");

    /// <summary>All sessions of a series, by code.</summary>
    public static RecordRange<Session> Of(SeriesRef series) =>
        RecordRange<Session>.WithPrefix(SeriesRef.Table, series.Partition, Prefix);

    /// <summary>Whether it will still take place, as far as is known.</summary>
    public bool IsAheadOf(DateTimeOffset now) => !IsCancelled && now < StartsAt;

    /// <summary>Whether it takes bookings, be it onto the waiting list.</summary>
    public bool TakesBookingsAt(DateTimeOffset now) => IsAheadOf(now) && !IsClosed;

    private const string Prefix = "session|";
}
