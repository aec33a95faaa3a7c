using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Bookings;

/// <summary>
/// Books, moves, lets wait and gives back. Each is one transaction that takes the seat, locks the person and frees the
/// old seat; asking twice for the same comes to the same. Whoever calls tells the series' workflow afterwards.
/// </summary>
public sealed class BookingService(SeriesBooks books, TimeProvider clock)
{
    /// <summary>Books somebody: the session they want, else the first of their wishes that has a place, else a turn on the list.</summary>
    public Task<BookingResult> TakeAsync(
        SeriesRef series,
        BookingRequest request,
        CancellationToken cancellationToken
    ) => books.ChangeAsync(series, book => TakeAsync(book, request), cancellationToken);

    /// <summary>What booking somebody would come to now. Changes nothing.</summary>
    public Task<BookingResult> TryAsync(
        SeriesRef series,
        BookingRequest request,
        CancellationToken cancellationToken
    ) => TakeAsync(books.LookInto(series, cancellationToken), request);

    /// <summary>Moves a booking to another session that has a place.</summary>
    public Task<BookingResult> MoveAsync(
        SeriesRef series,
        string booking,
        string session,
        CancellationToken cancellationToken
    ) => ChangeAsync(series, booking, (book, before) => MoveAsync(book, before, session), cancellationToken);

    /// <summary>Puts a booking on the waiting list of some sessions, the dearest first. It keeps the place it has.</summary>
    public Task<BookingResult> WaitAsync(
        SeriesRef series,
        string booking,
        IReadOnlyList<string> wishes,
        CancellationToken cancellationToken
    ) => ChangeAsync(series, booking, (book, before) => WaitAsync(book, before, wishes), cancellationToken);

    /// <summary>Gives a place, an offer and a turn back.</summary>
    public Task<BookingResult> CancelAsync(SeriesRef series, string booking, CancellationToken cancellationToken) =>
        ChangeAsync(
            series,
            booking,
            async (book, before) =>
            {
                var after = before.IsActive ? before.End(BookingNotice.Cancelled, clock.GetUtcNow()) : before;
                return await PutAsync(book, before, after);
            },
            cancellationToken
        );

    /// <summary>Takes the place that is kept for a booking.</summary>
    /// <param name="offer">The number of the offer: a button that was pressed late does not take the next one.</param>
    public Task<BookingResult> AcceptAsync(
        SeriesRef series,
        string booking,
        int offer,
        CancellationToken cancellationToken
    ) => ChangeAsync(series, booking, (book, before) => AcceptAsync(book, before, offer), cancellationToken);

    /// <summary>Lets the place that is kept for a booking pass on to the next.</summary>
    public Task<BookingResult> DeclineAsync(
        SeriesRef series,
        string booking,
        int offer,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            series,
            booking,
            async (book, before) =>
                before.Offer?.Number == offer
                    ? await PutAsync(book, before, before.PassOn(clock.GetUtcNow()))
                    : new(BookingOutcome.OfferGone, before),
            cancellationToken
        );

    private async Task<BookingResult> TakeAsync(SeriesBook book, BookingRequest request)
    {
        if (await book.FindAsync(Booking.KeyFor(book.Series, request.Id)) is { } made)
        {
            // Whoever presses must never be told of a place that is somebody else's.
            return IsOf(made, request) ? BookingResult.Of(made) : new(BookingOutcome.MadeAsAnother, made);
        }

        var now = clock.GetUtcNow();
        if (
            await book.FindAsync(WorkshopSeries.KeyFor(book.Series)) is not { } series
            || !TakesBookings(series, isFromDesk: request.Invitation is null)
        )
        {
            return new(BookingOutcome.SeriesClosed);
        }

        if (await BookingRules.RefusalAsync(book, series, request.Id, request.Email, request.Urn) is { } refusal)
        {
            return refusal;
        }

        return await SeatOrWaitAsync(book, null, Made(request, now), [.. Wanted(request)]);
    }

    private async Task<BookingResult> MoveAsync(SeriesBook book, Booking before, string code)
    {
        if (before.Session == code && before.IsActive)
        {
            return BookingResult.Of(before);
        }

        if (await RefusalAsync(book, before) is { } refusal)
        {
            return refusal;
        }

        return await BookingRules.OpenOnesAsync(book, [code], clock.GetUtcNow()) switch
        {
            [] => new(BookingOutcome.SessionClosed, before),
            [var session] when session.LeftFor(before) > 0 => await PutAsync(book, before, before.Seat(session)),
            _ => new(BookingOutcome.Full, before),
        };
    }

    private async Task<BookingResult> WaitAsync(SeriesBook book, Booking before, IReadOnlyList<string> wishes)
    {
        if (before.Offer is not null || wishes.SequenceEqual(before.Wishes))
        {
            return BookingResult.Of(before);
        }

        return await RefusalAsync(book, before) is { } refusal
            ? refusal
            : await SeatOrWaitAsync(book, before, before, [.. wishes.Where(wish => wish != before.Session)]);
    }

    private async Task<BookingResult> AcceptAsync(SeriesBook book, Booking before, int number)
    {
        if (before.Offer is not { } offer || offer.Number != number)
        {
            return number == before.Offers && before.State == BookingState.Confirmed
                ? BookingResult.Of(before)
                : new(BookingOutcome.OfferGone, before);
        }

        var now = clock.GetUtcNow();
        return
            now < offer.LapsesAt
            && await book.FindAsync(Session.KeyFor(book.Series, offer.Session)) is { } session
            && session.IsAheadOf(now)
            ? await PutAsync(book, before, before.Seat(session))
            : new(BookingOutcome.OfferGone, before);
    }

    private async Task<BookingResult> SeatOrWaitAsync(
        SeriesBook book,
        Booking? before,
        Booking asking,
        IReadOnlyList<string> wanted
    )
    {
        var open = await BookingRules.OpenOnesAsync(book, wanted, clock.GetUtcNow());
        if (open.Count == 0)
        {
            return new(BookingOutcome.SessionClosed, before);
        }

        // Whoever has a place already asked to wait, and moves only when they say so.
        if (asking.Session is null && open.FirstOrDefault(session => session.LeftFor(before) > 0) is { } free)
        {
            return await PutAsync(book, before, asking.Seat(free));
        }

        var turn = asking is { Turn: > 0, Wishes.Count: > 0 } ? asking.Turn : await NextTurnAsync(book);
        return await PutAsync(book, before, asking.Wait([.. open.Select(session => session.Code)], turn));
    }

    private async Task<BookingResult?> RefusalAsync(SeriesBook book, Booking before)
    {
        var series = await book.FindAsync(WorkshopSeries.KeyFor(book.Series));
        // Whoever lost their session through no fault of theirs may choose another after the close too.
        return series is null || !TakesBookings(series, isFromDesk: before.LostSession is not null)
                ? new(BookingOutcome.SeriesClosed, before)
            : before.IsActive ? null
            : await BookingRules.RefusalAsync(book, series, before.Id, before.Email, before.Urn);
    }

    private bool TakesBookings(WorkshopSeries series, bool isFromDesk) =>
        series.PhaseAt(clock.GetUtcNow()) switch
        {
            SeriesPhase.Open => true,
            SeriesPhase.NotYetOpen or SeriesPhase.Closed => isFromDesk,
            _ => false,
        };

    private Task<BookingResult> ChangeAsync(
        SeriesRef series,
        string id,
        Func<SeriesBook, Booking, Task<BookingResult>> change,
        CancellationToken cancellationToken
    ) =>
        books.ChangeAsync(
            series,
            async book =>
                await book.FindAsync(Booking.KeyFor(series, id)) is { } before
                    ? await change(book, before)
                    : new(BookingOutcome.NotFound),
            cancellationToken
        );

    private static async Task<BookingResult> PutAsync(SeriesBook book, Booking? before, Booking after)
    {
        if (after != before)
        {
            await book.PutAsync(before, after);
        }

        return BookingResult.Of(after);
    }

    private static async Task<int> NextTurnAsync(SeriesBook book)
    {
        var key = WaitingTurns.KeyFor(book.Series);
        var next = (await book.FindAsync(key))?.Last + 1 ?? 1;
        book.Put(key, new WaitingTurns(next));
        return next;
    }

    private static bool IsOf(Booking made, BookingRequest request) =>
        (made.Name, made.Role, made.Email, made.Urn, made.Invitation, made.MadeFrom)
        == (request.Name, request.Role, request.Email, request.Urn, request.Invitation, request.MadeFrom);

    private static IEnumerable<string> Wanted(BookingRequest request) =>
        request.Session is { } session ? request.Wishes.Prepend(session) : request.Wishes;

    private static Booking Made(BookingRequest request, DateTimeOffset now) =>
        new()
        {
            Id = request.Id,
            Urn = request.Urn,
            School = request.School,
            Sector = request.Sector,
            Name = request.Name,
            Role = request.Role,
            Email = request.Email,
            Dietary = request.Dietary,
            Access = request.Access,
            Invitation = request.Invitation,
            MadeFrom = request.MadeFrom,
            MadeAt = now,
        };
}
