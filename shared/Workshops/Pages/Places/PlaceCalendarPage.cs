using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Calendars;
using SchoolsDigital.Workshops.Pages.Visits;

namespace SchoolsDigital.Workshops.Pages.Places;

/// <summary>The calendar file of somebody's place. Whoever holds none is sent to the page that says how they stand.</summary>
internal sealed class PlaceCalendarPage(WorkshopAccess access) : IPage
{
    /// <inheritdoc/>
    public static string Route => $"{PlacePage.Route}/{WorkshopPaths.CalendarName}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenPlaceAsync(request, cancellationToken);
        return visit is null
            ? refusal!
            : BookingCalendar.ForDownload(visit.Series, visit.Sessions, visit.Booking, visit.Now)?.Send()
                ?? Page.SeeOther(visit.Paths.Start);
    }
}
