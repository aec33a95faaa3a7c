using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Service.Checks;
using SchoolsDigital.Service.Keys;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Service;

/// <summary>Puts the health route into a host.</summary>
internal static class HealthSetup
{
    /// <summary>Adds the route and the checks that every host has.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services) =>
        services
            .AddSingleton<IHealthCheck, StorageCheck>()
            .AddSingleton<IHealthCheck, EngineCheck>()
            .AddSingleton<KeyCheck>()
            .AddSingleton<IHealthCheck>(found => found.GetRequiredService<KeyCheck>())
            .AddSingleton<IHealthCheck, FormCheck>()
            .AddSingleton<Health>()
            .AddSingleton<IRoutes, HealthRoutes>();
}
