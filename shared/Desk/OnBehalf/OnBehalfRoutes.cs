using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Desk.OnBehalf;

/// <summary>The pages on which answers are entered for schools.</summary>
internal sealed class OnBehalfRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDeskFormPage<OnBehalfPage>();
        endpoints.MapDeskFormPage<OnBehalfStartPage>();
    }
}
