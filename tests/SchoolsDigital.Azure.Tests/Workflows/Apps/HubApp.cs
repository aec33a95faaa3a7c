extern alias ContractApp;

using ContractApp::SchoolsDigital.ContractApp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Azure.Tests.Workflows.Hubs;
using SchoolsDigital.Local.Engine;

namespace SchoolsDigital.Azure.Tests.Workflows.Apps;

/// <summary>The app in this process, asked over the network, with a hub in memory in the place of the platform.</summary>
public sealed class HubApp : RunningApp
{
    private readonly VirtualClock clock = new(new(2026, 9, 7, 9, 0, 0, TimeSpan.Zero));
    private WebApplication? app;
    private Hub? hub;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    protected override async Task<Uri> StartAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration[ContractSetup.Attempts] = folder;
        builder.Services.AddContracts(builder.Configuration).AddSingleton<ClientTriggers>();
        app = builder.Build();
        hub = new(new TriggerFunctions(app.Services, typeof(WorkflowTriggers), typeof(ActivityTriggers)), clock);

        var triggers = app.Services.GetRequiredService<ClientTriggers>();
        app.MapPost(ClientTriggers.Calls, (HttpContext http) => triggers.CallAsync(http.Request, hub.Client));
        app.MapGet(ClientTriggers.Ready, (HttpContext http) => triggers.GreetAsync(http.Request));
        await app.StartAsync();
        return new(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
        );
    }

    protected override Task LetPassAsync(TimeSpan time) => hub!.AdvanceToAsync(clock.GetUtcNow() + time);
}
