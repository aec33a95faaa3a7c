using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Consultations;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Service;

namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>The service with the embedded engine.</summary>
internal sealed class EmbeddedWorld : VirtualWorld
{
    private readonly Lazy<EmbeddedEngine> engine;

    public EmbeddedWorld(Consultation consultation)
        : base(consultation) =>
        engine = new(() => EmbeddedEngine.Start(PathOf("workflows.db"), ServiceCatalogue.Create(), Services, Clock));

    public override Task AdvanceToAsync(DateTimeOffset moment) =>
        new VirtualTime(Clock, engine.Value).AdvanceToAsync(moment);

    public override async Task<IReadOnlyDictionary<string, InstanceHistory>> HistoriesAsync()
    {
        var page = await engine.Value.Client.QueryAsync(new WorkflowQuery(PageSize: 1_000));
        return page.Instances.ToDictionary(
            instance => instance.InstanceId,
            instance => Read(engine.Value.ReadHistory(instance.InstanceId)!)
        );
    }

    public override async ValueTask DisposeAsync()
    {
        await engine.Value.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void AddHost(IServiceCollection services) =>
        services
            .AddSingleton(_ => engine.Value.Client)
            .AddSchoolsDigital(new("https://schools.example.org"), HubWorld.Web);

    private static InstanceHistory Read(WorkflowHistory history)
    {
        var (asked, heard) = (new List<string>(), new List<string>());
        DateTimeOffset? now = null;
        for (var place = 0; place < history.Records.Count; place++)
        {
            var record = history.Records[place];
            now = record.At ?? now;
            switch (record.Kind)
            {
                case HistoryKind.ActivityAsked:
                    asked.Add(InstanceHistory.Activity(record.Name!, record.Data!));
                    break;
                case HistoryKind.ChildAsked:
                    asked.Add(InstanceHistory.Child(record.Name!, record.Instance!, record.Data!));
                    break;
                case HistoryKind.TimerSet:
                    asked.Add(InstanceHistory.Until(record.DueAt!.Value));
                    break;
                // Nobody waits for a moment where the event is there already.
                case HistoryKind.EventAsked
                    when record.DueAt is { } until && !IsTakenAt(now, record, history.Records.Skip(place)):
                    asked.Add(InstanceHistory.Until(until));
                    break;
                case HistoryKind.EventTaken:
                    var name = history
                        .Records.Single(one => one.Kind == HistoryKind.EventAsked && one.Step == record.Step)
                        .Name!;
                    heard.Add(InstanceHistory.Event(name, record.Data!));
                    break;
            }
        }

        var end = history.Records is [.., { Kind: HistoryKind.Completed, Data: var result }] ? result : null;
        return new(history.Workflow, asked, heard, end);
    }

    private static bool IsTakenAt(DateTimeOffset? now, HistoryRecord asked, IEnumerable<HistoryRecord> after) =>
        after.Any(one => one.Kind == HistoryKind.EventTaken && one.Step == asked.Step && one.At == now);
}
