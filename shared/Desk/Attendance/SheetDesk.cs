using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Workshops.Attendance;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Pages.Visits;

namespace SchoolsDigital.Desk.Attendance;

/// <summary>The sign-in sheet of a session, to be printed on A4.</summary>
internal sealed class SheetDesk(DoorListService keeper, SeriesStore store) : IDeskPage
{
    /// <inheritdoc/>
    public static string Route => $"{WorkshopDeskPaths.SeriesRoute}/sessions/{{session}}/sheet";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        var found = await keeper.FindAsync(
            visit["authority"],
            visit["series"],
            visit["session"],
            (series, session) => $"{WorkshopDeskPaths.Of(series, session)}/sheet",
            visit.User.Name,
            isDesk: true,
            isAdding: false,
            cancellationToken
        );
        if (found is null)
        {
            return Page.NotFound();
        }

        var bookings = await store.ListBookingsAsync(found.Series.Ref, cancellationToken);
        var model = SheetModel.Of(found, DoorEntry.List(found.Session.Code, bookings, []));
        return Page.Ok<SheetView>(model) with { Site = WorkshopSite.Of(found.Series) };
    }
}
