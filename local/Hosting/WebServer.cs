using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SchoolsDigital.Local.Hosting;

/// <summary>Brings requests from the network to a <see cref="LocalHost"/>.</summary>
public sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private WebServer(WebApplication app)
    {
        this.app = app;
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Address = new(addresses.Addresses.First());
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Listens on this computer alone: whoever is to reach it from elsewhere comes through a server with a certificate.</summary>
    /// <param name="host">Answers the requests.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WebServer> StartAsync(LocalHost host, int port, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();

        // The service logs its requests itself, without the links in their addresses.
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(port == 0 ? "http://127.0.0.1:0" : $"http://localhost:{port}");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (host.ShowsMetrics)
        {
            builder.Services.AddMetricsPage();
        }

        var made = builder.Build();
        if (host.ShowsMetrics)
        {
            made.UseMetricsPage();
        }

        made.Run(host.AnswerAsync);
        try
        {
            await made.StartAsync(cancellationToken);
            return new(made);
        }
        catch
        {
            await made.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes no more requests and answers those under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
