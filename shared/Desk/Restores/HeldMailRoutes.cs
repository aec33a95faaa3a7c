using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Desk.Restores;

/// <summary>The pages for mail that is held after a restore.</summary>
internal sealed class HeldMailRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDeskFormPage<HeldMailPage>();
        endpoints.MapDeskFormPage<ReleasePage>();
    }
}
