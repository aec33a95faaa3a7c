using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Web;

namespace SchoolsDigital.Workshops.Calendars;

/// <summary>The calendars that people fetch.</summary>
internal sealed class CalendarRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPage<FeedPage>();
        endpoints.MapPage<PlaceCalendarPage>();
    }
}
