using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Middleware;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.Settings;
using SchoolsDigital.Web.SitePages;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Web;

/// <summary>Puts the pages into a host. Asks for nothing of a web server, so that one catch-all trigger is host enough.</summary>
public static class WebSetup
{
    /// <summary>Adds what pages need. The host adds its <see cref="LinkKeys"/> and its <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddSchoolsDigitalWeb(this IServiceCollection services, WebOptions options)
    {
        services.AddLogging();
        services.AddRouting();
        // Routing asks for one; a web server has added it already.
        services.TryAddSingleton(_ => new DiagnosticListener("Microsoft.AspNetCore"));
        services.TryAddSingleton<DiagnosticSource>(found => found.GetRequiredService<DiagnosticListener>());
        services.TryAddSingleton<ILinkIds, RandomLinkIds>();
        services.AddSingleton(options);
        services.AddSingleton<SignedLinks>();
        services.AddSingleton<FormTokens>();
        services.AddSingleton<AssetFiles>();
        services.AddSingleton<SiteFrames>();
        services.TryAddSingleton(_ => new SiteDirectory(options.Site));
        services.AddSingleton<IRoutes, AssetRoutes>();
        services.AddSingleton<IRoutes, SiteRoutes>();
        // The framework writes whole addresses into its logs, and addresses hold links. After every other setting.
        services.PostConfigure<LoggerFilterOptions>(filters =>
        {
            filters.Rules.Add(new(null, "Microsoft.AspNetCore", LogLevel.Warning, null));
            // This one would also put the address into the scope of every line that anybody logs.
            filters.Rules.Add(new(null, "Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None, null));
        });
        return services;
    }

    /// <summary>Answers every request that comes this far, with a page for every failure.</summary>
    public static IApplicationBuilder UseSchoolsDigital(this IApplicationBuilder app)
    {
        app.UseForwardedRequests(app.ApplicationServices.GetRequiredService<WebOptions>().Proxies);
        app.UseMiddleware<RequestLogMiddleware>();
        app.UseMiddleware<ProblemMiddleware>();
        app.UseRouting();
        app.UseMiddleware<LinkTailMiddleware>();
        app.UseMiddleware<RateLimitMiddleware>();
        app.UseMiddleware<RequestUsersMiddleware>();
        app.UseEndpoints(endpoints => endpoints.MapSchoolsDigital());
        app.Run(http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        return app;
    }

    /// <summary>Maps the routes of every part of the service.</summary>
    public static void MapSchoolsDigital(this IEndpointRouteBuilder endpoints)
    {
        foreach (var routes in endpoints.ServiceProvider.GetServices<IRoutes>())
        {
            routes.Map(endpoints);
        }
    }

    /// <summary>The whole service as one function of a request, for a host that has no web server of its own.</summary>
    public static RequestDelegate BuildSchoolsDigital(this IServiceProvider services) =>
        new ApplicationBuilder(services).UseSchoolsDigital().Build();
}
