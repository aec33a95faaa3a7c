using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Schools;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Attendance;

/// <summary>Somebody who came to a session. Personal data: deleted with the bookings.</summary>
public sealed record Attendee
{
    private const string Prefix = "came|";

    /// <summary>The URN of whoever is from no school, such as a speaker's assistant.</summary>
    public const int NoSchool = 0;

    /// <summary>The booking's, or of a walk-in the form's that added them.</summary>
    public required string Id { get; init; }

    public required string Session { get; init; }

    public required string Name { get; init; }

    public string? Role { get; init; }

    public required int Urn { get; init; }

    public required string School { get; init; }

    public required Sector Sector { get; init; }

    /// <summary>Whether they came without a booking for this session.</summary>
    public bool IsWalkIn { get; init; }

    /// <summary>Who ticked them off.</summary>
    public required string MarkedBy { get; init; }

    public required DateTimeOffset MarkedAt { get; init; }

    /// <summary>The same for the same person, however they were written down: one counts once, wherever they came.</summary>
    public string Person => $"{Urn}|{Name.Trim().ToUpperInvariant()}";

    /// <summary>Whoever has booked, as somebody who came.</summary>
    public static Attendee Of(Booking booking, string session, string by, DateTimeOffset now) =>
        new()
        {
            Id = booking.Id,
            Session = session,
            Name = booking.Name,
            Role = booking.Role,
            Urn = booking.Urn,
            School = booking.School,
            Sector = booking.Sector,
            MarkedBy = by,
            MarkedAt = now,
        };

    /// <summary>Where it stands that somebody came.</summary>
    public static RecordKey<Attendee> KeyFor(SeriesRef series, string session, string id) =>
        new(SeriesRef.Table, series.Partition, $"{Prefix}{session}|{id}");

    /// <summary>Who came to one session.</summary>
    public static RecordRange<Attendee> Of(SeriesRef series, string session) =>
        RecordRange<Attendee>.WithPrefix(SeriesRef.Table, series.Partition, $"{Prefix}{session}|");

    /// <summary>Who came to any session of a series.</summary>
    public static RecordRange<Attendee> Of(SeriesRef series) =>
        RecordRange<Attendee>.WithPrefix(SeriesRef.Table, series.Partition, Prefix);
}
