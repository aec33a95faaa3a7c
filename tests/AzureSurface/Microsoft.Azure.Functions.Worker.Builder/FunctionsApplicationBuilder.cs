using AzureSurface;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

public class FunctionsApplicationBuilder
{
    internal FunctionsApplicationBuilder() { }

    public ConfigurationManager Configuration => throw Surface.Only;

    public ILoggingBuilder Logging => throw Surface.Only;

    public IServiceCollection Services => throw Surface.Only;

    public IHost Build() => throw Surface.Only;
}
