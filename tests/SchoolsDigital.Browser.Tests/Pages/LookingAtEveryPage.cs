using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Browser.Tests.Browsers;
using SchoolsDigital.Browser.Tests.Services;

namespace SchoolsDigital.Browser.Tests.Pages;

public sealed class LookingAtEveryPage(Chromium chromium, NorfolkInNovember norfolk)
{
    private static readonly int[] Widths = [Chromium.Wide, Chromium.Narrow];

    public static TheoryData<string> Names { get; } = [.. EveryPage.Looks.Select(look => look.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Look_PageAtBothWidths_HasNoBarrierAndFits(string name)
    {
        var look = EveryPage.Looks.Single(look => look.Name == name);
        await using var device = await chromium.OpenAsync(norfolk.Address);

        if (look.IsAtDesk)
        {
            await norfolk.SignInAsync(device);
        }

        var status = await device.GoAsync(await look.Address(norfolk));
        Assert.Equal(look.Status, status);
        if (look.Then is { } then)
        {
            await then(device);
        }

        foreach (var width in Widths)
        {
            await device.Page.SetViewportSizeAsync(width, 800);
            await Screenshots.TakeAsync(device.Page, name, width);
            await device.AssertFitsAsync();
            await Axe.AssertFindsNothingAsync(device, look.IsPart);
        }
    }

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
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            pages.Distinct(),
            EveryPage.Looks.Select(look => look.Route).OfType<string>().Distinct().Order(StringComparer.Ordinal)
        );
    }
}
