using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Workshops.Pages;

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
