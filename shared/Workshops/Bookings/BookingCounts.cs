using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Bookings;

/// <summary>
/// The one place at which a booking is written: with it, in the same transaction, every count that it changes, and the
/// lock of its person. No count can be forgotten, since each is worked out from what was and what is to be.
/// </summary>
internal static class BookingCounts
{
    /// <summary>Writes a booking in place of what it was; null where it is new.</summary>
    public static async Task PutAsync(this SeriesBook book, Booking? before, Booking after)
    {
        var key = Booking.KeyFor(book.Series, after.Id);
        await book.FindAsync(key);
        book.Put(key, after);
        await CountSessionsAsync(book, before, after);
        await CountSchoolAsync(book, before, after);
        await LockPersonAsync(book, before, after);
    }

    /// <summary>The places of a session that one booking may take: its own turn there stands in nobody's way.</summary>
    public static int LeftFor(this Session session, Booking? booking) =>
        Math.Max(
            0,
            session.Free
                + One(booking?.Offer?.Session == session.Code)
                - session.Waiting
                + One(booking?.WaitsFor.Contains(session.Code) == true)
        );

    private static async Task CountSessionsAsync(SeriesBook book, Booking? before, Booking after)
    {
        foreach (var code in Touched(before).Union(Touched(after)))
        {
            var key = Session.KeyFor(book.Series, code);
            if (await book.FindAsync(key) is { } session)
            {
                var counted = session with
                {
                    Booked = session.Booked + Change(before, after, one => one.Session == code),
                    Offered = session.Offered + Change(before, after, one => one.Offer?.Session == code),
                    Waiting = session.Waiting + Change(before, after, one => one.WaitsFor.Contains(code)),
                };
                if (counted != session)
                {
                    book.Put(key, counted);
                }
            }
        }
    }

    private static async Task CountSchoolAsync(SeriesBook book, Booking? before, Booking after)
    {
        var key = SchoolPlaces.KeyFor(book.Series, after.Urn);
        var (people, seated) = (Change(before, after, one => one.IsActive), Change(before, after, one => one.IsSeated));
        if ((people, seated) is not (0, 0))
        {
            var places = await book.FindAsync(key) ?? SchoolPlaces.None;
            book.Put(key, new SchoolPlaces(places.People + people, places.Seated + seated));
        }
    }

    private static async Task LockPersonAsync(SeriesBook book, Booking? before, Booking after)
    {
        var change = Change(before, after, one => one.IsActive);
        if (change != 0)
        {
            var key = PersonLock.KeyFor(book.Series, after.Email);
            await book.FindAsync(key);
            book.Put(key, change > 0 ? new PersonLock(after.Id) : null);
        }
    }

    private static IEnumerable<string> Touched(Booking? booking) =>
        booking is null
            ? []
            : [.. booking.WaitsFor, .. new[] { booking.Session, booking.Offer?.Session }.OfType<string>()];

    private static int Change(Booking? before, Booking after, Func<Booking, bool> counts) =>
        One(counts(after)) - One(before is not null && counts(before));

    private static int One(bool isSo) => isSo ? 1 : 0;
}
