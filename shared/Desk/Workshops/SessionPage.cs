using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Desk.Workshops.Actions;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>One session: who comes, who waits, what the caterer and the venue need, and what can be done to it.</summary>
internal sealed class SessionPage(
    SeriesStore store,
    WorkshopAddresses addresses,
    WorkshopLedger ledger,
    TimeProvider clock
) : IDeskPage
{
    /// <inheritdoc/>
    public static string Route => $"{WorkshopDeskPaths.SeriesRoute}/sessions/{{session}}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        await store.FindAsync(visit, cancellationToken) is var (series, sessions)
        && sessions.FirstOrDefault(session => session.Code == visit["session"]) is { } session
            ? Page.Ok<SessionView>(await ModelAsync(series, session, visit, cancellationToken))
            : Page.NotFound();

    private async Task<SessionModel> ModelAsync(
        WorkshopSeries series,
        Session session,
        DeskVisit visit,
        CancellationToken cancellationToken
    )
    {
        var all = await store.ListBookingsAsync(series.Ref, cancellationToken);
        var here = all.Where(booking => booking.Session == session.Code).ToList();
        var kept = all.Where(booking => booking.Session == session.Code || booking.Offer?.Session == session.Code);
        return new(
            series,
            session,
            [.. kept.OrderBy(booking => booking.Name, StringComparer.Ordinal).Select(WithPath)],
            [
                .. all.Where(booking => booking.WaitsFor.Contains(session.Code))
                    .OrderBy(booking => booking.Turn)
                    .Select(WithPath),
            ],
            [
                .. here.Select(booking => booking.Dietary)
                    .OfType<string>()
                    .CountBy(need => need, StringComparer.OrdinalIgnoreCase)
                    .OrderByDescending(need => need.Value)
                    .ThenBy(need => need.Key, StringComparer.Ordinal)
                    .Select(need => (need.Key, need.Value)),
            ],
            [.. here.Where(booking => booking.Access is not null).Select(booking => (booking.Name, booking.Access!))],
            clock.GetUtcNow(),
            await ledger.DoneAsync(series, visit, cancellationToken)
        );

        (Booking, string) WithPath(Booking booking) => (booking, addresses.OfBooking(series, booking.Id).AbsolutePath);
    }
}
