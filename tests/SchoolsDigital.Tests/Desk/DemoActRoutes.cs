using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Tests.Desk;

/// <summary>Maps the page that does something.</summary>
internal sealed class DemoActRoutes : IRoutes
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDeskFormPage<DemoActPage>();
        endpoints.MapDeskPage<DemoLookPage>();
    }
}
