using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Browser.Tests.Browsers;
using SchoolsDigital.Browser.Tests.Services;

namespace SchoolsDigital.Browser.Tests.Pages;

public sealed class LookingAtEveryPage(NorfolkInNovember norfolk)
{
    [Fact]
    public void Looks_RoutesOfTheHost_AreAllThere()
    {
        Assert.SkipUnless(Chromium.IsInstalled, "Without a browser no service is started for it.");

        var pages = norfolk
            .Service.Host.Get<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) != false
            )
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(route => !route.StartsWith("/assets/", StringComparison.Ordinal))
            .Except(EveryPage.Files)
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            pages.Distinct(),
            EveryPage.Looks.Select(look => look.Route).OfType<string>().Distinct().Order(StringComparer.Ordinal)
        );
    }
}
