using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Reports.Distributions;

/// <summary>The routes of published reports.</summary>
public sealed class ReportRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPage<ReportPage>();
        endpoints.MapPage<ReportFilePage>();
    }
}
