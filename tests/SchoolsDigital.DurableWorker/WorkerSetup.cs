using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Functions.Hosting;

namespace SchoolsDigital.DurableWorker;

/// <summary>Puts the service together as <c>functions/Program.cs</c> does, with the engine in the place of the host.</summary>
internal static class WorkerSetup
{
    /// <summary>Adds the service and its engine.</summary>
    public static void AddWorker(this WebApplicationBuilder builder, WorkerOptions options)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddFunctionsHost(builder.Configuration);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMinutes(1));
        builder
            .Services.AddSingleton(options)
            .AddSingleton<HubService>()
            .AddHostedService(found => found.GetRequiredService<HubService>());
    }

    /// <summary>Answers requests as the catch-all trigger does, and says on its output where, once the engine runs.</summary>
    public static void UseWorker(this WebApplication app)
    {
        var hub = app.Services.GetRequiredService<HubService>();
        var pages = app.Services.GetRequiredService<PageHost>();
        app.Run(http => pages.AnswerAsync(http, hub.Client));
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(app.Urls.First()));
    }
}
