using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Workshops.Actions;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>The coordinator's pages for workshops.</summary>
internal sealed class WorkshopDeskRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDeskPage<SeriesListPage>();
        endpoints.MapDeskPage<SeriesPage>();
        endpoints.MapDeskPage<SessionPage>();
        endpoints.MapDeskFormPage<SeriesActionPage>();
        endpoints.MapDeskFormPage<SessionActionPage>();
        endpoints.MapDeskFormPage<BookPage>();
        endpoints.MapDeskFormPage<StartAgainPage>();
        endpoints.MapDeskPage<BookingsCsvPage>();
    }
}
