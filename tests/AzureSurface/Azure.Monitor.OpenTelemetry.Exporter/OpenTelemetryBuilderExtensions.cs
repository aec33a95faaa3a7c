using AzureSurface;
using OpenTelemetry;

namespace Azure.Monitor.OpenTelemetry.Exporter;

public static class OpenTelemetryBuilderExtensions
{
    public static IOpenTelemetryBuilder UseAzureMonitorExporter(
        this IOpenTelemetryBuilder builder,
        Action<AzureMonitorExporterOptions> configureAzureMonitor
    ) => throw Surface.Only;
}
