using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.WaitingLists;

/// <summary>
/// Who is offered a free place next. Those without a place come before those who would like a better one; then the school
/// that has the fewest places; then whoever has waited the longest. Each is offered their dearest session that is free.
/// </summary>
internal static class WaitingList
{
    /// <summary>The next offers in their order.</summary>
    /// <param name="sessions">All sessions of the series.</param>
    /// <param name="bookings">All bookings of the series.</param>
    /// <param name="now">Sessions that have begun are over for everybody (UTC).</param>
    /// <param name="atMost">How many offers to make.</param>
    public static IReadOnlyList<(Booking Booking, Session Session)> Next(
        IEnumerable<Session> sessions,
        IReadOnlyCollection<Booking> bookings,
        DateTimeOffset now,
        int atMost
    )
    {
        var free = sessions
            .Where(session => session.IsAheadOf(now) && session.Free > 0)
            .ToDictionary(session => session.Code, session => (Session: session, Places: session.Free));
        var seated = bookings.Where(booking => booking.IsSeated).CountBy(booking => booking.Urn).ToDictionary();
        var waiting = bookings.Where(booking => booking.WaitsFor.Any(free.ContainsKey)).ToList();
        var chosen = new List<(Booking, Session)>();
        while (chosen.Count < atMost && waiting.Count > 0)
        {
            var next = waiting.MinBy(booking =>
                (booking.IsSeated, seated.GetValueOrDefault(booking.Urn), booking.Turn)
            )!;
            waiting.Remove(next);
            if (
                next.WaitsFor.FirstOrDefault(wish => free.TryGetValue(wish, out var left) && left.Places > 0) is
                { } code
            )
            {
                var (session, places) = free[code];
                free[code] = (session, places - 1);
                seated[next.Urn] = seated.GetValueOrDefault(next.Urn) + (next.IsSeated ? 0 : 1);
                chosen.Add((next, session));
            }
        }

        return chosen;
    }
}
