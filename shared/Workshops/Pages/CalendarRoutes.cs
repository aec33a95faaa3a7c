using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Pages.Feeds;
using SchoolsDigital.Workshops.Pages.Places;

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
