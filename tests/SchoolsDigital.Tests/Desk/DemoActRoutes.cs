using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Desk;
using SchoolsDigital.Web;

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
