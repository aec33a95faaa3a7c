using SchoolsDigital.Storage;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>
/// What somebody has typed so far who books by an invitation. Personal data: emptied when it becomes a booking, deleted
/// with the needs.
/// </summary>
/// <param name="Number">Its number among the invitation's, from 1: a secretary books one colleague after the other.</param>
/// <param name="Booking">The booking that confirming it makes, whose link it will be.</param>
public sealed record BookingDraft(int Number, string Booking)
{
    private const string Table = "WorkshopDrafts";

    public string? Session { get; init; }

    public IReadOnlyList<string> Wishes { get; init; } = [];

    public PersonForm? Person { get; init; }

    /// <summary>Whether anything has been typed.</summary>
    public bool IsEmpty => Session is null && Wishes.Count == 0 && Person is null;

    /// <summary>Where the draft of a number stands.</summary>
    public static RecordKey<BookingDraft> KeyFor(SeriesRef series, string invitation, int number) =>
        new(Table, series.Partition, $"{invitation}|{number:D3}");

    /// <summary>The drafts of one invitation, in their order.</summary>
    public static RecordRange<BookingDraft> Of(SeriesRef series, string invitation) =>
        RecordRange<BookingDraft>.WithPrefix(Table, series.Partition, $"{invitation}|");

    /// <summary>All drafts of a series.</summary>
    public static RecordRange<BookingDraft> Of(SeriesRef series) => new(Table, series.Partition);
}
