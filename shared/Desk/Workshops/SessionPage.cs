using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>One session: who comes, who waits, what the caterer and the venue need, and what can be done to it.</summary>
internal sealed class SessionPage(
    WorkshopDesk desk,
    SeriesStore store,
    WorkshopAddresses addresses,
    ILinkIds ids,
    TimeProvider clock
) : IDeskFormPage
{
    /// <inheritdoc/>
    public static string Route => $"{WorkshopDeskPaths.SeriesRoute}/sessions/{{session}}";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        OpenAsync(
            visit,
            async (series, session) =>
                Page.Ok<SessionView>(await ModelAsync(series, session, SessionForm.Of(session), cancellationToken)),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken) =>
        OpenAsync(
            visit,
            async (series, session) =>
            {
                var typed = SessionForm.Read(form, session);
                var (change, what, errors) = typed.Decide(form.Line(SessionForm.DoField), session);
                if (errors.Count > 0)
                {
                    return Page.Invalid<SessionView>(
                        await ModelAsync(series, session, typed, cancellationToken),
                        errors
                    );
                }

                if (change is not null)
                {
                    var once = ActionId.Read(form) ?? ActionId.New(ids);
                    await desk.ChangeAsync(series, session.Code, change, what, visit, once, cancellationToken);
                }

                return Page.SeeOther(WorkshopDeskPaths.Of(series.Ref, session.Code));
            },
            cancellationToken
        );

    private Task<IResult> OpenAsync(
        DeskVisit visit,
        Func<WorkshopSeries, Session, Task<IResult>> comeIn,
        CancellationToken cancellationToken
    ) =>
        desk.OpenAsync(
            visit,
            async (series, sessions) =>
                sessions.FirstOrDefault(session => session.Code == visit["session"]) is { } session
                    ? await comeIn(series, session)
                    : Page.NotFound(),
            cancellationToken
        );

    private async Task<SessionModel> ModelAsync(
        WorkshopSeries series,
        Session session,
        SessionForm form,
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
            ActionId.New(ids),
            form
        );

        (Booking, string) WithPath(Booking booking) => (booking, addresses.OfBooking(series, booking.Id).AbsolutePath);
    }
}
