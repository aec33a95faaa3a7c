using System.Net;
using DurableTask.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SchoolsDigital.DurableEngine;

/// <summary>The server on loopback that the worker's client speaks to, as the Functions host has one, and that client.</summary>
internal sealed class HubClientServer : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly GrpcChannel channel;
    private readonly ServiceProvider clients;

    private HubClientServer(WebApplication server)
    {
        this.server = server;
        channel = GrpcChannel.ForAddress(server.Urls.First());
        var services = new ServiceCollection().AddLogging();
        services.AddDurableTaskClient(client =>
        {
            client.UseGrpc(channel);
            client.RegisterDirectly();
        });
        clients = services.BuildServiceProvider();
        Client = clients.GetRequiredService<DurableTaskClient>();
    }

    public DurableTaskClient Client { get; }

    public static async Task<HubClientServer> StartAsync<TService>(TService service)
        where TService : class, IOrchestrationService, IOrchestrationServiceClient
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2)
        );
        builder.Services.AddGrpc();
        builder
            .Services.AddSingleton<IOrchestrationService>(service)
            .AddSingleton<IOrchestrationServiceClient>(service)
            .AddSingleton<TaskHubGrpcServer>()
            .Configure<TaskHubGrpcServerOptions>(options => options.Mode = TaskHubGrpcServerMode.ApiServerOnly);
        var app = builder.Build();
        app.MapGrpcService<TaskHubGrpcServer>();
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        await clients.DisposeAsync();
        channel.Dispose();
        await server.DisposeAsync();
    }
}
