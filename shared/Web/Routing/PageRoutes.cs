using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace SchoolsDigital.Web.Routing;

/// <summary>Maps pages to their routes.</summary>
public static class PageRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Sending = [HttpMethods.Post];

    /// <summary>Maps a page that shows something.</summary>
    public static void MapPage<TPage>(this IEndpointRouteBuilder endpoints)
        where TPage : class, IPage
    {
        var create = ActivatorUtilities.CreateFactory<TPage>([]);
        endpoints.MapMethods(
            TPage.Route,
            Reading,
            async http =>
            {
                var page = create(http.RequestServices, []);
                var result = await page.GetAsync(new(http), http.RequestAborted);
                await result.ExecuteAsync(http);
            }
        );
    }

    /// <summary>Maps a page with a form.</summary>
    public static void MapFormPage<TPage>(this IEndpointRouteBuilder endpoints)
        where TPage : class, IFormPage
    {
        endpoints.MapPage<TPage>();

        var create = ActivatorUtilities.CreateFactory<TPage>([]);
        endpoints.MapMethods(
            TPage.Route,
            Sending,
            async http =>
            {
                var received = TPage.TakesOneClick
                    ? await FormReader.ReadOneClickAsync(http)
                    : await FormReader.ReadAsync(http, needsToken: true);
                var result = received.Form is { } form
                    ? await create(http.RequestServices, []).PostAsync(new(http), form, http.RequestAborted)
                    : received.Refusal!;
                await result.ExecuteAsync(http);
            }
        );
    }
}
