using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Azure.Tests.Hosting;
using SchoolsDigital.Azure.Tests.Support;
using SchoolsDigital.Azure.Tests.Workflows.Hubs;
using SchoolsDigital.Consultations;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Functions.Triggers;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Web.Settings;

namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>The service as the Functions worker has it, with its own triggers, over a task hub in memory.</summary>
internal class HubWorld : VirtualWorld
{
    private readonly Hub hub;

    public HubWorld(Consultation consultation)
        : base(consultation)
    {
        hub = new(new TriggerFunctions(Services, typeof(WorkflowTriggers), typeof(ActivityTriggers)), Clock);
        Get<PlatformClient>().Keep(hub.Client);
    }

    public static WebOptions Web { get; } =
        new()
        {
            Site = new()
            {
                ServiceName = "Consultations of schools",
                AuthorityName = "Example County Council",
                ContactEmail = "consultations@example.org",
            },
        };

    protected DurableTaskClient Platform => hub.Client;

    public override Task AdvanceToAsync(DateTimeOffset moment) => hub.AdvanceToAsync(moment);

    public override Task<IReadOnlyDictionary<string, InstanceHistory>> HistoriesAsync() =>
        Task.FromResult<IReadOnlyDictionary<string, InstanceHistory>>(
            hub.All().ToDictionary(instance => instance.Id, Read)
        );

    protected override IServiceCollection CreateServices() => GenuineWorker.CreateServices();

    protected override void AddHost(IServiceCollection services)
    {
        var settings = SampleSettings.Read();
        settings["Service:Address"] = "https://schools.example.org";
        services.AddServiceOfHost(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
    }

    private static InstanceHistory Read(HubInstance instance) =>
        new(
            DurableNames.StoredNameOf(instance.Function),
            [.. instance.Requests.Select(Describe)],
            [
                .. instance
                    .History.Where(happened => happened.Kind == HubEventKind.Raised)
                    .Select(raised => InstanceHistory.Event(raised.Name, raised.Json.GetRawText())),
            ],
            instance.Status == OrchestrationRuntimeStatus.Completed ? instance.Output : null
        );

    private static string Describe(HubRequest request) =>
        request switch
        {
            HubRequest.Activity activity => InstanceHistory.Activity(
                DurableNames.StoredNameOf(activity.Function),
                activity.Input.GetRawText()
            ),
            HubRequest.Child child => InstanceHistory.Child(
                DurableNames.StoredNameOf(child.Function),
                child.InstanceId,
                child.Input.GetRawText()
            ),
            HubRequest.Timer timer => InstanceHistory.Until(new(timer.FireAt, TimeSpan.Zero)),
            _ => $"{request}",
        };
}
