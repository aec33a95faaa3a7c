using Microsoft.Extensions.Configuration;
using SchoolsDigital.DurableEngine;

namespace SchoolsDigital.DurableWorker;

/// <summary>What a worker is told besides the settings of the service.</summary>
/// <param name="Connection">The connection string of the storage.</param>
/// <param name="Hub">The name of the task hub.</param>
/// <param name="Worker">The name of the worker among those of the hub.</param>
/// <param name="DiesAtRequest">At which of its requests to the storage it kills itself; null to live.</param>
/// <param name="GivenUpAfter">After how long the others take what a dead worker held.</param>
public sealed record WorkerOptions(
    string Connection,
    string Hub,
    string Worker,
    int? DiesAtRequest,
    TimeSpan GivenUpAfter
)
{
    /// <summary>The variable with the name of the hub.</summary>
    public const string HubVariable = "Worker__Hub";

    /// <summary>The variable with the name of the worker.</summary>
    public const string NameVariable = "Worker__Name";

    /// <summary>The variable with the number of the request at which it dies.</summary>
    public const string DeathVariable = "Worker__DiesAtRequest";

    /// <summary>The variable with the seconds after which a dead worker is given up.</summary>
    public const string PatienceVariable = "Worker__GivenUpAfterSeconds";

    /// <summary>Reads them from the environment.</summary>
    public static WorkerOptions Read(IConfiguration settings) =>
        new(
            settings["Storage:ConnectionString"]!,
            settings["Worker:Hub"]!,
            settings["Worker:Name"]!,
            settings.GetValue<int?>("Worker:DiesAtRequest"),
            TimeSpan.FromSeconds(settings.GetValue<int>("Worker:GivenUpAfterSeconds"))
        );

    /// <summary>The engine's options: those of <c>host.json</c>, with another time after which the dead are given up.</summary>
    public TaskHubOptions ForHub() =>
        TaskHubOptions.Read(Connection, Hub) with
        {
            WorkerId = Worker,
            PartitionCount = 4,
            ControlQueueVisibilityTimeout = GivenUpAfter,
            WorkItemQueueVisibilityTimeout = GivenUpAfter,
            LeaseInterval = GivenUpAfter,
            LeaseRenewInterval = GivenUpAfter / 5,
            LeaseAcquireInterval = TimeSpan.FromSeconds(1),
            MaxQueuePollingInterval = TimeSpan.FromMilliseconds(200),
        };
}
