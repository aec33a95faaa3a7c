using Microsoft.DurableTask.Client;
using SchoolsDigital.DurableEngine;

namespace SchoolsDigital.AzureBenchmarks;

/// <summary>What both hubs have in common.</summary>
internal static class BenchHub
{
    public static readonly string[] Cities = ["Tokyo", "Seattle", "London", "Amsterdam", "Norwich"];

    /// <summary>
    /// As <c>host.json</c> has it, but with one partition, as one worker does it all, and without the wait between two looks at
    /// a queue, which would be most of what is measured.
    /// </summary>
    public static TaskHubOptions Options(string connection, string name) =>
        TaskHubOptions.Read(connection, name) with
        {
            PartitionCount = 1,
            MaxQueuePollingInterval = TimeSpan.FromMilliseconds(50),
        };

    /// <summary>
    /// How long it takes from the first start until the last of some instances has ended, by the time that the engine notes: who
    /// waits for an end is told of it up to two seconds later.
    /// </summary>
    public static async Task<TimeSpan> TimeAsync(int count, Func<int, Task<DateTimeOffset>> runOneAsync)
    {
        var began = TimeProvider.System.GetUtcNow();
        var ends = await Task.WhenAll(Enumerable.Range(0, count).Select(runOneAsync));
        return ends.Max() - began;
    }

    /// <summary>Waits for an end as the platform's client does, so that both wait alike.</summary>
    public static Task<OrchestrationMetadata> EndOfAsync(TaskHub hub, string id, CancellationToken cancellationToken) =>
        hub.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, cancellationToken);

    /// <summary>Stops a bench whose workflows come to something else.</summary>
    public static void Check(bool isRight)
    {
        if (!isRight)
        {
            throw new InvalidOperationException("A workflow has come to something else than it should.");
        }
    }
}
