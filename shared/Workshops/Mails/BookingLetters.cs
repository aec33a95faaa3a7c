using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Mails;

/// <summary>What a person is written when something has become of their booking.</summary>
internal static class BookingLetters
{
    private const string SeeOrChange = "[See or change your booking]({{Link}})";

    private const string GiveBack =
        "If you cannot come after all, please give your place back by the same link: others may be waiting for it.";

    /// <summary>The letter about the last thing that has happened.</summary>
    public static WorkshopLetter Of(
        WorkshopSeries series,
        IReadOnlyDictionary<string, Session> sessions,
        Booking booking,
        DateTimeOffset now
    ) =>
        (booking.News, booking.Session is { } code ? sessions[code] : null) switch
        {
            (BookingNotice.Confirmed, { } session) => new(
                $"Your place: {series.Title}, {SessionText.Day(session)}",
                Joined(
                    "You have a place.",
                    SessionFacts.ListOf(SessionFacts.WithPlace(series, session)),
                    SeeOrChange,
                    GiveBack
                )
            ),
            (BookingNotice.Changed, { } session) => new(
                $"Your new place: {series.Title}, {SessionText.Day(session)}",
                Joined(
                    "You have moved to another session. Your old place has been given back.",
                    SessionFacts.ListOf(SessionFacts.WithPlace(series, session)),
                    SeeOrChange,
                    GiveBack
                )
            ),
            (BookingNotice.SessionMoved, { } session) => new(
                $"Changed: {series.Title}, now {SessionText.Day(session)}",
                Joined(
                    "Something about your session has changed. This is how it stands now.",
                    SessionFacts.ListOf(SessionFacts.WithPlace(series, session)),
                    SeeOrChange,
                    "If you can no longer come, choose another session or give your place back by the same link."
                )
            ),
            (BookingNotice.Offered, _) when booking.Offer is { } offer => new(
                $"A place for you: {series.Title}, {SessionText.Day(sessions[offer.Session])}",
                Joined(
                    $"A place has become free. It is kept for you until {LondonText.Moment(offer.LapsesAt)}.",
                    SessionFacts.ListOf(SessionFacts.ForEverybody(series, sessions[offer.Session])),
                    "[Accept or decline the place]({{Link}})",
                    "After that it passes on to the next person."
                )
            ),
            (BookingNotice.Waiting, _) => new($"Waiting list: {series.Title}", Waiting(sessions, booking)),
            (BookingNotice.OfferLapsed, _) => new(
                $"The place has passed on: {series.Title}",
                Joined(
                    "We had kept a place for you and did not hear from you in time, so it has passed on to the next person.",
                    booking.IsActive ? "You still have your booking." : "You are not on the waiting list any more.",
                    booking.IsActive ? SeeOrChange : "[Book again]({{Link}})"
                )
            ),
            (BookingNotice.SessionCancelled, _) => SessionCancelled(series, sessions, booking, now),
            _ => new(
                $"Cancelled: {series.Title}",
                Joined(
                    "Your booking is cancelled. You do not need to do anything.",
                    "If you did not mean to do this, you can book again while there are places.",
                    "[Book again]({{Link}})"
                )
            ),
        };

    private static string Waiting(IReadOnlyDictionary<string, Session> sessions, Booking booking) =>
        Joined(
            booking.Session is { } held
                ? $"You keep your place on {SessionText.Of(sessions[held])}, and are on the waiting list for:"
                : "You are on the waiting list for:",
            ListOf(booking.Wishes.Select(wish => sessions[wish])),
            "When a place becomes free we offer it to one person after the other, fairly between schools. If it is your turn you get an e-mail, and the place is kept for you for some working hours.",
            SeeOrChange
        );

    private static WorkshopLetter SessionCancelled(
        WorkshopSeries series,
        IReadOnlyDictionary<string, Session> sessions,
        Booking booking,
        DateTimeOffset now
    )
    {
        var others = sessions
            .Values.Where(session => session.TakesBookingsAt(now) && session.Left > 0)
            .OrderBy(session => session.StartsAt)
            .ToList();
        var lost = booking.LostSession is { } code ? sessions[code] : null;
        var what = lost is null
            ? "A session does not take place."
            : $"The session on {SessionText.Of(lost)} does not take place. {lost.CancelledBecause}".TrimEnd();
        return new(
            $"Cancelled: {series.Title}{(lost is null ? "" : $", {SessionText.Day(lost)}")}",
            others.Count > 0
                ? Joined(
                    what,
                    "We are sorry. These sessions have places, and you can move to one of them by pressing one button:",
                    ListOf(others),
                    "[Choose another session]({{Link}})"
                )
                : Joined(what, "We are sorry. No other session has a place at the moment.", SeeOrChange)
        );
    }

    private static string ListOf(IEnumerable<Session> sessions) =>
        string.Join('\n', sessions.Select(session => $"- {SessionText.Of(session)}"));

    private static string Joined(params string[] paragraphs) => string.Join("\n\n", paragraphs);
}
