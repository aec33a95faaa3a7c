using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Desk;
using SchoolsDigital.Web;

namespace SchoolsDigital.Workshops.Desk;

/// <summary>The coordinator's pages for workshops.</summary>
internal sealed class WorkshopDeskRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDeskPage<SeriesListPage>();
        endpoints.MapDeskFormPage<SeriesPage>();
        endpoints.MapDeskFormPage<SessionPage>();
        endpoints.MapDeskFormPage<BookPage>();
        endpoints.MapDeskFormPage<StartAgainPage>();
        endpoints.MapDeskPage<BookingsCsvPage>();
    }
}
