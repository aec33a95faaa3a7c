using System.Diagnostics;
using SchoolsDigital.Benchmarks.Storage;

namespace SchoolsDigital.Benchmarks.Engine;

/// <summary>How fast one workflow has 10,000 activities done and gathers their results.</summary>
public static class FanOut
{
    private const int Count = 10_000;

    /// <summary>Runs a small one to warm up, then the one that counts.</summary>
    public static async Task<IReadOnlyList<BenchFigure>> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var baseline = RawCommits.PerSecond(folder, payloadBytes: 200);
        await using var bench = new EngineBench(folder);
        await RunOneAsync(bench, "warm", 1_000, cancellationToken);

        var watch = Stopwatch.StartNew();
        await RunOneAsync(bench, "fan", Count, cancellationToken);
        var seconds = watch.Elapsed.TotalSeconds;
        return
        [
            new("Fan-out and fan-in of 10,000 activities", Count / seconds, "activities/s", baseline),
            new("Fan-out: memory of the process at its highest", Memory.PeakMegabytes(), "MB", 0),
        ];
    }

    private static async Task RunOneAsync(EngineBench bench, string id, int count, CancellationToken cancellationToken)
    {
        await bench.Engine.Client.StartAsync(FanOutWorkflow.Name, id, count, cancellationToken);
        var ended = await bench.Engine.Client.WaitForEndAsync(id, cancellationToken);
        if (ended.ReadOutput<int>() != count)
        {
            throw new InvalidOperationException($"{count} activities were asked for and {ended.Output} came back.");
        }
    }
}
