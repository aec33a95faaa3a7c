using AzureSurface;
using Microsoft.Extensions.DependencyInjection;

namespace SendGrid.Extensions.DependencyInjection;

public static class ServiceCollectionExtensions
{
    public static IHttpClientBuilder AddSendGrid(
        this IServiceCollection services,
        Action<IServiceProvider, SendGridClientOptions> configureOptions
    ) => throw Surface.Only;
}
