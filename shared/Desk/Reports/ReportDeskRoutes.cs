using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Desk.Reports;

/// <summary>The routes of reports at the desk.</summary>
internal sealed class ReportDeskRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDeskFormPage<ReportDesk>();
        endpoints.MapDeskFormPage<RecipientPage>();
        endpoints.MapDeskPage<DraftPage>();
        endpoints.MapDeskPage<PaperChangesPage>();
    }
}
