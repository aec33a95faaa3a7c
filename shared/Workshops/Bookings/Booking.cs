using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Schools;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Bookings;

/// <summary>One person's place in a series, or their turn on its waiting list. Personal data: deleted on the series' date.</summary>
public sealed record Booking
{
    private const string Prefix = "booking|";

    /// <summary>What its link stands for; also the UID of its calendar entry.</summary>
    public required string Id { get; init; }

    public required int Urn { get; init; }

    public required string School { get; init; }

    public required Sector Sector { get; init; }

    public required string Name { get; init; }

    public required string Role { get; init; }

    public required string Email { get; init; }

    /// <summary>What the caterer must know; deleted after the last session.</summary>
    public string? Dietary { get; init; }

    /// <summary>What the venue must know; deleted after the last session.</summary>
    public string? Access { get; init; }

    /// <summary>The invitation that it was made from; null where the coordinator made it.</summary>
    public string? Invitation { get; init; }

    /// <summary>Which version of a form it was made from; see <see cref="BookingRequest"/>.</summary>
    public string MadeFrom { get; init; } = "";

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The session in which it holds a place; null where it holds none.</summary>
    public string? Session { get; init; }

    /// <summary>The sessions that it waits for, the dearest first.</summary>
    public IReadOnlyList<string> Wishes { get; init; } = [];

    /// <summary>Its turn on the waiting list, from 1; 0 before it has waited.</summary>
    public int Turn { get; init; }

    /// <summary>The place that is kept for it; null where none is.</summary>
    public Offer? Offer { get; init; }

    /// <summary>How many offers it has had.</summary>
    public int Offers { get; init; }

    /// <summary>The cancelled session that it held a place in, until another is chosen.</summary>
    public string? LostSession { get; init; }

    /// <summary>When it was given back, declined or lapsed; null while it stands.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The SEQUENCE of its calendar entry (RFC 5546); -1 before it has held a place.</summary>
    public int CalendarSequence { get; init; } = -1;

    /// <summary>The last session that was in its calendar, so that the entry can be taken out.</summary>
    public string? CalendarSession { get; init; }

    /// <summary>Which move of its session it knows of; see <see cref="Sessions.Session.Moves"/>.</summary>
    public int KnownMoves { get; init; }

    /// <summary>What it is to be told.</summary>
    public BookingNotice News { get; init; }

    /// <summary>Counts what it was to be told.</summary>
    public int Revision { get; init; }

    /// <summary>The revision that a mail was made for.</summary>
    public int Told { get; init; }

    public BookingState State =>
        EndedAt is not null ? BookingState.Ended
        : Offer is not null ? BookingState.Offered
        : Session is not null ? BookingState.Confirmed
        : Wishes.Count > 0 ? BookingState.Waiting
        : BookingState.WithoutSession;

    /// <summary>Whether it keeps its person from another place in the series.</summary>
    public bool IsActive => EndedAt is null;

    /// <summary>Whether its school has a place by it.</summary>
    public bool IsSeated => IsActive && (Session is not null || Offer is not null);

    /// <summary>The sessions on whose waiting list it is counted. Whoever has an offer waits for nothing else meanwhile.</summary>
    public IReadOnlyList<string> WaitsFor => IsActive && Offer is null ? Wishes : [];

    /// <summary>Where a booking stands.</summary>
    public static RecordKey<Booking> KeyFor(SeriesRef series, string id) =>
        new(SeriesRef.Table, series.Partition, Prefix + id);

    /// <summary>All bookings of a series, by id.</summary>
    public static RecordRange<Booking> Of(SeriesRef series) =>
        RecordRange<Booking>.WithPrefix(SeriesRef.Table, series.Partition, Prefix);

    /// <summary>The same with something that its person is to be told.</summary>
    public Booking Tell(BookingNotice news) => this with { News = news, Revision = Revision + 1 };
}
