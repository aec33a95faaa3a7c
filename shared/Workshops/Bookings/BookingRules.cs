using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Bookings;

/// <summary>Who may be booked now, and into what.</summary>
internal static class BookingRules
{
    /// <summary>Why an address of a school cannot be booked; null where it can.</summary>
    public static async Task<BookingResult?> RefusalAsync(
        SeriesBook book,
        WorkshopSeries series,
        string id,
        string email,
        int urn
    )
    {
        if (
            await book.FindAsync(PersonLock.KeyFor(book.Series, email)) is { } taken
            && taken.Booking != id
            && await book.FindAsync(Booking.KeyFor(book.Series, taken.Booking)) is { } theirs
        )
        {
            return new(BookingOutcome.AlreadyBooked, theirs);
        }

        var places = await book.FindAsync(SchoolPlaces.KeyFor(book.Series, urn)) ?? SchoolPlaces.None;
        return places.People >= series.PerSchool ? new(BookingOutcome.SchoolFull) : null;
    }

    /// <summary>Those of some sessions that still take bookings, in the same order.</summary>
    public static async Task<IReadOnlyList<Session>> OpenOnesAsync(
        SeriesBook book,
        IEnumerable<string> codes,
        DateTimeOffset now
    )
    {
        var open = new List<Session>();
        foreach (var code in codes.Distinct())
        {
            if (await book.FindAsync(Session.KeyFor(book.Series, code)) is { } session && session.TakesBookingsAt(now))
            {
                open.Add(session);
            }
        }

        return open;
    }
}
