using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Azure.Tests.Mail;
using SchoolsDigital.Azure.Tests.Storage;
using SchoolsDigital.Azure.Tests.Support;
using SchoolsDigital.Azure.Tests.Workflows.Apps;
using SchoolsDigital.Consultations;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Functions.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>
/// The service on the Functions host over the storage emulator, in real time. The story is played beside the host, on the
/// same storage.
/// </summary>
internal sealed class FuncWorld : RoundWorld
{
    private readonly TimeSpan pause;
    private readonly Dictionary<string, string?> settings;
    private readonly SendGridServer mail;
    private readonly FuncHost host;
    private readonly HttpClient http;

    private FuncWorld(
        Consultation consultation,
        TimeSpan pause,
        Dictionary<string, string?> settings,
        SendGridServer mail,
        FuncHost host
    )
        : base(consultation, TimeProvider.System)
    {
        (this.pause, this.settings, this.mail, this.host) = (pause, settings, mail, host);
        http = new HttpClient { BaseAddress = host.Address };
    }

    /// <summary>
    /// Opens the world for a story with such pauses, once the host answers. Skips where the packages, Azurite or Core Tools
    /// are missing, and says which.
    /// </summary>
    public static async Task<FuncWorld> OpenAsync(TimeSpan pause)
    {
        var storage = await TestAzurite.ConnectAsync();
        var office = await SendGridServer.StartAsync(TimeProvider.System);
        try
        {
            var all = SampleSettings.Read();
            all["AzureWebJobsStorage"] = storage;
            all["Storage:ConnectionString"] = storage;
            all["SendGrid:Host"] = office.Address.OriginalString;
            all["SendGrid:ApiKey"] = SendGridServer.Key;
            var started = await FuncHost.StartAsync("SchoolsDigital.Functions", "/accessibility", all);
            all["Service:Address"] = started.Address.OriginalString;
            return new FuncWorld(await RoundStory.ReadAsync(RoundStory.NewAuthority()), pause, all, office, started);
        }
        catch
        {
            await office.DisposeAsync();
            throw;
        }
    }

    public override void SetDates() => Consultation = RoundStory.Soon(Consultation, Now, pause);

    public override Task AdvanceToAsync(DateTimeOffset moment)
    {
        var wait = moment - Now;
        return wait > TimeSpan.Zero ? Task.Delay(wait, TimeProvider.System) : Task.CompletedTask;
    }

    public override Task<IReadOnlyDictionary<string, InstanceHistory>> HistoriesAsync() =>
        FuncHistories.ReadAsync(
            new TableServiceClient(settings["AzureWebJobsStorage"]!, StorageClients.ForTables()),
            host.Hub,
            TestContext.Current.CancellationToken
        );

    public override async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await mail.DisposeAsync();
        http.Dispose();
        await base.DisposeAsync();
    }

    protected override void AddService(IServiceCollection services) =>
        services
            .AddFunctionsHost(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<ILinkIds, TimelessLinkIds>()
            .AddSingleton<IWorkflowClient>(new FuncWorkflows(http));
}
