using System.Diagnostics;
using SchoolsDigital.Azure.Tests.Support;
using SchoolsDigital.Azure.Tests.Workers;
using SchoolsDigital.Benchmarks;
using SchoolsDigital.DurableEngine;

namespace SchoolsDigital.AzureBenchmarks;

/// <summary>How long a worker process takes from its start until it has answered its first request.</summary>
internal static class FirstAnswer
{
    private const int Starts = 5;
    private const string Hub = "First";

    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromSeconds(5);

    public static async Task<IReadOnlyList<BenchFigure>> MeasureAsync(
        string folder,
        CancellationToken cancellationToken
    )
    {
        await using var azurite = await Azurite.StartAsync(cancellationToken);
        var settings = SampleSettings.Read();
        settings["Storage:ConnectionString"] = azurite.Connection;

        // The first makes the hub and the tables.
        await StartAsync(settings, 0, cancellationToken);
        var seconds = new List<double>();
        for (var start = 1; start <= Starts; start++)
        {
            seconds.Add(await StartAsync(settings, start, cancellationToken));
        }

        seconds.Sort();
        return [new("A fresh worker process, until its first answer, the median", seconds[Starts / 2], "s", 0)];
    }

    private static async Task<double> StartAsync(
        Dictionary<string, string?> settings,
        int start,
        CancellationToken cancellationToken
    )
    {
        var watch = Stopwatch.StartNew();
        await using var worker = WorkerProcess.Start(settings, Hub, $"worker{start}", null, GivenUpAfter);
        using var http = new HttpClient { BaseAddress = await worker.AddressAsync(cancellationToken) };
        using var answer = await http.GetAsync(WorkerPages.Page, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return watch.Elapsed.TotalSeconds;
    }
}
