using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.WaitingLists;

/// <summary>Lets bookings know of what the coordinator has done to their sessions: cancelled them, or moved them.</summary>
public sealed class SessionSettling(SeriesBooks books)
{
    // Each booking changes itself, its school and its session: these fit into one transaction with room to spare.
    private const int AtOnce = 20;

    /// <summary>Does all that is left to do. Safe to call twice: a booking that knows is left as it is.</summary>
    public async Task SettleAsync(SeriesRef series, CancellationToken cancellationToken)
    {
        while (await books.ChangeAsync(series, SettleSomeAsync, cancellationToken) == AtOnce)
        {
            // There may be more.
        }
    }

    /// <summary>The same in a book that is not written.</summary>
    internal static async Task SettleAsync(SeriesBook book)
    {
        while (await SettleSomeAsync(book) > 0)
        {
            // There may be more.
        }
    }

    private static async Task<int> SettleSomeAsync(SeriesBook book)
    {
        var sessions = (await book.ListAsync(Session.Of(book.Series))).ToDictionary(session => session.Code);
        var changed = (await book.ListAsync(Booking.Of(book.Series)))
            .Select(booking => (Before: booking, After: Settled(booking, sessions)))
            .Where(pair => pair.After != pair.Before)
            .Take(AtOnce)
            .ToList();
        foreach (var (before, after) in changed)
        {
            await book.PutAsync(before, after);
        }

        return changed.Count;
    }

    private static Booking Settled(Booking booking, Dictionary<string, Session> sessions)
    {
        if (booking.Session is { } code)
        {
            var session = sessions[code];
            if (session.IsCancelled)
            {
                return booking.LoseSession();
            }

            if (session.Moves != booking.KnownMoves)
            {
                return booking.FollowMove(session);
            }
        }

        // A place that is kept in a cancelled session passes on with its offer.
        return booking.WaitsFor.FirstOrDefault(wish => sessions[wish].IsCancelled) is { } gone
            ? booking.Unwish(gone)
            : booking;
    }
}
