using System.Diagnostics;
using SchoolsDigital.Benchmarks.Storage;

namespace SchoolsDigital.Benchmarks.Engine;

/// <summary>How many orchestrations of five activities in sequence are carried out in a second, durably.</summary>
public static class HelloCities
{
    private const int Warmup = 500;
    private const int Count = 5_000;

    /// <summary>Starts many at once and waits until all have ended.</summary>
    public static async Task<IReadOnlyList<BenchFigure>> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var baseline = RawCommits.PerSecond(folder, payloadBytes: 200);
        await using var bench = new EngineBench(folder);
        await RunManyAsync(bench, "warm", Warmup, cancellationToken);

        var watch = Stopwatch.StartNew();
        await RunManyAsync(bench, "hello", Count, cancellationToken);
        return
        [
            new("Hello cities, 5 activities in sequence", Count / watch.Elapsed.TotalSeconds, "workflows/s", baseline),
        ];
    }

    private static async Task RunManyAsync(
        EngineBench bench,
        string prefix,
        int count,
        CancellationToken cancellationToken
    )
    {
        string[] cities = ["Tokyo", "Seattle", "London", "Amsterdam", "Norwich"];
        var client = bench.Engine.Client;
        var starts = Enumerable
            .Range(0, count)
            .Select(number =>
                client.StartAsync(HelloCitiesWorkflow.Name, $"{prefix}-{number}", cities, cancellationToken)
            );
        await Task.WhenAll(starts);
        await bench.Engine.WhenIdleAsync(cancellationToken);
        var last = await client.WaitForEndAsync($"{prefix}-{count - 1}", cancellationToken);
        if (last.ReadOutput<string[]>() is not [.., "Hello, Norwich!"])
        {
            throw new InvalidOperationException("The last workflow did not greet Norwich.");
        }
    }
}
