using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Calendars;

namespace SchoolsDigital.Workshops.Pages;

/// <summary>The calendar file of somebody's place. Whoever holds none is sent to the page that says how they stand.</summary>
internal sealed class PlaceCalendarPage(WorkshopAccess access) : IPage
{
    /// <inheritdoc/>
    public static string Route => $"{PlacePage.Route}/{WorkshopPaths.CalendarName}";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        access.OpenPlaceAsync(
            request,
            visit =>
                Task.FromResult(
                    BookingCalendar.ForDownload(visit.Series, visit.Sessions, visit.Booking, visit.Now)?.Send()
                        ?? Page.SeeOther(visit.Paths.Start)
                ),
            cancellationToken
        );
}
