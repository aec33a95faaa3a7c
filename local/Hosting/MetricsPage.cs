using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace SchoolsDigital.Local.Hosting;

/// <summary>Shows what is measured, in the text format that Prometheus reads, to whoever sits at this computer.</summary>
internal static class MetricsPage
{
    /// <summary>Where it stands.</summary>
    public const string Path = "/metrics";

    /// <summary>Adds what gathers the measures.</summary>
    public static IServiceCollection AddMetricsPage(this IServiceCollection services)
    {
        services
            .AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter("SchoolsDigital.*").AddPrometheusExporter());
        return services;
    }

    /// <summary>Adds the page. Counts of pages follow single answers, so a visitor from elsewhere finds nothing there.</summary>
    public static IApplicationBuilder UseMetricsPage(this IApplicationBuilder app) =>
        app.UseOpenTelemetryPrometheusScrapingEndpoint(http => http.Request.Path == Path && LocalVisitor.IsHere(http));
}
