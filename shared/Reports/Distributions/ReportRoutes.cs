using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Desk;
using SchoolsDigital.Reports.Distributions.Pages;
using SchoolsDigital.Web;

namespace SchoolsDigital.Reports.Distributions;

/// <summary>The routes of the reports.</summary>
internal sealed class ReportRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPage<ReportPage>();
        endpoints.MapDeskFormPage<ReportDesk>();
        endpoints.MapDeskPage<DraftPage>();
    }
}
