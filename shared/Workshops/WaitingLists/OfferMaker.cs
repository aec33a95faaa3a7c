using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.WaitingLists;

/// <summary>Offers free places to those who wait, and lets offers pass on that were not taken in time.</summary>
public sealed class OfferMaker(SeriesBooks books, TimeProvider clock)
{
    // Each offer changes its booking, its session and perhaps its school: these fit into one transaction with room to spare.
    private const int AtOnce = 20;

    /// <summary>
    /// Does all that can be done now. Safe to call at any time and twice: it looks at what is kept, and a place is offered
    /// to one person at a time.
    /// </summary>
    /// <returns>When the next offer lapses (UTC); null where none is open.</returns>
    public async Task<DateTimeOffset?> SettleAsync(SeriesRef series, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (isDone, next) = await books.ChangeAsync(series, SettleSomeAsync, cancellationToken);
            if (isDone)
            {
                return next;
            }
        }
    }

    /// <summary>The same in a book that is not written.</summary>
    internal async Task SettleAsync(SeriesBook book)
    {
        while (!(await SettleSomeAsync(book)).IsDone)
        {
            // There may be more.
        }
    }

    private async Task<(bool IsDone, DateTimeOffset? Next)> SettleSomeAsync(SeriesBook book)
    {
        if (await book.FindAsync(WorkshopSeries.KeyFor(book.Series)) is not { } series)
        {
            return (true, null);
        }

        var now = clock.GetUtcNow();
        var sessions = (await book.ListAsync(Session.Of(book.Series))).ToDictionary(session => session.Code);
        var bookings = await book.ListAsync(Booking.Of(book.Series));
        var over = bookings.Where(booking => IsOver(booking, sessions, now)).Take(AtOnce).ToList();
        foreach (var booking in over)
        {
            await book.PutAsync(booking, booking.PassOn(now, BookingNotice.OfferLapsed));
        }

        if (over.Count > 0)
        {
            return (false, null);
        }

        var offers = WaitingList.Next(sessions.Values, bookings, now, AtOnce);
        foreach (var (booking, session) in offers)
        {
            await book.PutAsync(booking, Offer(booking, session, LapsesAt(series, session, now)));
        }

        return (offers.Count == 0, bookings.Min(booking => booking.Offer?.LapsesAt));
    }

    private static bool IsOver(Booking booking, Dictionary<string, Session> sessions, DateTimeOffset now) =>
        booking.Offer is { } offer && (offer.LapsesAt <= now || sessions[offer.Session].IsCancelled);

    private static DateTimeOffset LapsesAt(WorkshopSeries series, Session session, DateTimeOffset now)
    {
        var lapses = WorkingHours.England.Add(now, TimeSpan.FromHours(series.OfferHours));
        return lapses < session.StartsAt ? lapses : session.StartsAt;
    }

    private static Booking Offer(Booking booking, Session session, DateTimeOffset lapsesAt) =>
        (booking with { Offer = new(booking.Offers + 1, session.Code, lapsesAt), Offers = booking.Offers + 1 }).Tell(
            BookingNotice.Offered
        );
}
