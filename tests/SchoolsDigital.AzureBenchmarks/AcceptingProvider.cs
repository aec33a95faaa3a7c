using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SchoolsDigital.AzureBenchmarks;

/// <summary>A server in SendGrid's place that takes every request and keeps no mail.</summary>
internal sealed class AcceptingProvider : IAsyncDisposable
{
    private readonly WebApplication app;

    private AcceptingProvider(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    public static async Task<AcceptingProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(async http =>
        {
            await http.Request.Body.CopyToAsync(Stream.Null);
            http.Response.StatusCode = StatusCodes.Status202Accepted;
        });
        await server.StartAsync();
        return new(server);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
