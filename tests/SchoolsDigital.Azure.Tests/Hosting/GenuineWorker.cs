using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace SchoolsDigital.Azure.Tests.Hosting;

/// <summary>What the worker brings before the service is added, as <c>functions/Program.cs</c> starts it.</summary>
internal static class GenuineWorker
{
    public static IServiceCollection CreateServices()
    {
        var builder = FunctionsApplication.CreateBuilder([]);
        builder.ConfigureFunctionsWebApplication();
        return builder.Services;
    }
}
