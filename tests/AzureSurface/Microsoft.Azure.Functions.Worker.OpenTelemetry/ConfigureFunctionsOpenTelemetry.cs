using AzureSurface;
using OpenTelemetry;

namespace Microsoft.Azure.Functions.Worker.OpenTelemetry;

public static class ConfigureFunctionsOpenTelemetry
{
    public static IOpenTelemetryBuilder UseFunctionsWorkerDefaults(this IOpenTelemetryBuilder builder) =>
        throw Surface.Only;
}
