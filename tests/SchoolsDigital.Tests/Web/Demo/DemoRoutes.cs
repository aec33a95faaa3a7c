using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Tests.Web.Demo;

/// <summary>The pages of the demonstration.</summary>
internal sealed class DemoRoutes : IRoutes
{
    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<DemoAnswers>();
        services.AddSingleton<IRoutes, DemoRoutes>();
    }

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapFormPage<DemoPage>();
        endpoints.MapFormPage<DemoOpenPage>();
        endpoints.MapPage<DemoFailurePage>();
    }
}
