using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Trace;
using SchoolsDigital.Functions.Hosting;

namespace SchoolsDigital.Functions.Telemetry;

/// <summary>
/// Sends logs, spans and metrics of the worker to Application Insights, cleaned. Only the worker's own: requests over HTTP,
/// to us and from us, are watched by nobody, because their addresses hold links and keys of records.
/// </summary>
internal static class TelemetrySetup
{
    // All sources and meters of the service.
    private const string Ours = "SchoolsDigital.*";

    /// <summary>Adds it where a setting says where to.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration settings)
    {
        if (settings[SettingNames.TelemetryConnection] is { Length: > 0 } connection)
        {
            services
                .AddOpenTelemetry()
                .UseFunctionsWorkerDefaults()
                .UseRedaction()
                .WithTracing(traces => traces.AddSource(Ours))
                .WithMetrics(metrics => metrics.AddMeter(Ours))
                .UseAzureMonitorExporter(options =>
                {
                    options.ConnectionString = connection;
                    options.Credential = new DefaultAzureCredential();
                    // It would leave out the logs of the spans that it leaves out, and an alert with them.
                    options.EnableTraceBasedLogsSampler = false;
                    // It looks at what has not been cleaned.
                    options.EnableLiveMetrics = false;
                });
        }

        return services;
    }

    /// <summary>Cleans whatever is exported by what is added after this.</summary>
    internal static IOpenTelemetryBuilder UseRedaction(this IOpenTelemetryBuilder telemetry)
    {
        telemetry.Services.AddLogging(logging =>
            logging
                .AddFilter<OpenTelemetryLoggerProvider>(null, LogLevel.Warning)
                .AddFilter<OpenTelemetryLoggerProvider>("SchoolsDigital", LogLevel.Information)
        );
        return telemetry
            .WithTracing(traces => traces.AddProcessor(new TraceRedactor()))
            .WithLogging(
                logs => logs.AddProcessor(new LogRedactor()),
                options => options.IncludeFormattedMessage = true
            );
    }
}
