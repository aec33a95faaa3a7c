using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Drafts;

/// <summary>
/// What one visitor of an invitation has typed so far. Many people may share the invitation, so a draft is found only by
/// an id that its visitor alone has in the address. Personal data: emptied when it becomes a booking, deleted with the needs.
/// </summary>
/// <param name="Visitor">What its address holds: a link id, unguessable.</param>
/// <param name="Booking">The booking that confirming it makes, whose link it will be.</param>
/// <param name="Version">Counts its changes, from 1: what is posted must be about the version that was shown.</param>
public sealed record BookingDraft(string Visitor, string Booking, int Version = 1)
{
    private const string Table = "WorkshopDrafts";

    public string? Session { get; init; }

    public IReadOnlyList<string> Wishes { get; init; } = [];

    public PersonForm? Person { get; init; }

    /// <summary>Whether anything has been typed.</summary>
    public bool IsEmpty => Session is null && Wishes.Count == 0 && Person is null;

    /// <summary>Whether another draft holds the same, whatever its version.</summary>
    public bool Says(BookingDraft other) =>
        (Session, Person) == (other.Session, other.Person) && Wishes.SequenceEqual(other.Wishes);

    /// <summary>Where the draft of a visitor stands.</summary>
    public static RecordKey<BookingDraft> KeyFor(SeriesRef series, string invitation, string visitor) =>
        new(Table, series.Partition, $"{invitation}|{visitor}");

    /// <summary>All drafts of a series.</summary>
    public static RecordRange<BookingDraft> Of(SeriesRef series) => new(Table, series.Partition);
}
