using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Azure.Tests.Mail;
using SchoolsDigital.Azure.Tests.Storage;
using SchoolsDigital.Azure.Tests.Support;
using SchoolsDigital.Consultations;
using SchoolsDigital.DurableEngine;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Functions.Storage;
using SchoolsDigital.Service;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>The service as the Functions worker has it, on the genuine engine, tables and blobs, in real time.</summary>
internal sealed class EngineWorld : RoundWorld
{
    // Longer than a message is on its way from one step to the next, on a busy computer too.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly TimeSpan pause;
    private readonly TaskHubOptions options;
    private readonly SendGridServer mail;
    private TaskHub? hub;

    private EngineWorld(Consultation consultation, TimeSpan pause, TaskHubOptions options, SendGridServer mail)
        : base(consultation, TimeProvider.System) => (this.pause, this.options, this.mail) = (pause, options, mail);

    /// <summary>Opens the world for a story with such pauses.</summary>
    public static async Task<EngineWorld> OpenAsync(TimeSpan pause)
    {
        var storage = await TestAzurite.ConnectAsync();
        var settings = TaskHubOptions.Read(storage, $"Round{Guid.NewGuid():N}"[..20]) with
        {
            StoreInputsInOrchestrationHistory = true,
            PartitionCount = 2,
            MaxQueuePollingInterval = TimeSpan.FromMilliseconds(100),
        };
        var office = await SendGridServer.StartAsync(TimeProvider.System);
        var world = new EngineWorld(await RoundStory.ReadAsync(RoundStory.NewAuthority()), pause, settings, office);
        world.hub = await TaskHub.StartAsync(settings, ServiceCatalogue.Create(), world.Services);
        return world;
    }

    public override void SetDates() => Consultation = RoundStory.Soon(Consultation, Now, pause);

    /// <summary>Waits for a moment, and then until the engine has done what was due.</summary>
    public override async Task AdvanceToAsync(DateTimeOffset moment)
    {
        var wait = moment - Now;
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, TimeProvider.System);
        }

        while (!(hub!.IdleFor > Quiet))
        {
            await Task.Delay(BetweenLooks, TimeProvider.System);
        }
    }

    public override Task<IReadOnlyDictionary<string, InstanceHistory>> HistoriesAsync() =>
        FuncHistories.ReadAsync(
            new TableServiceClient(options.Connection, StorageClients.ForTables()),
            options.HubName,
            TestContext.Current.CancellationToken
        );

    public override async ValueTask DisposeAsync()
    {
        if (hub is not null)
        {
            await hub.DisposeAsync();
        }

        await mail.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void AddService(IServiceCollection services)
    {
        var settings = SampleSettings.Read();
        settings["Storage:ConnectionString"] = options.Connection;
        settings["SendGrid:Host"] = mail.Address.OriginalString;
        settings["SendGrid:ApiKey"] = SendGridServer.Key;
        settings["Service:Address"] = "https://schools.example.org";
        services
            .AddFunctionsHost(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<ILinkIds, TimelessLinkIds>();
    }
}
