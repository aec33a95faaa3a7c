using System.Diagnostics;
using SchoolsDigital.Benchmarks.Storage;
using SchoolsDigital.Local.Engine;

namespace SchoolsDigital.Benchmarks.Engine;

/// <summary>25,000 waiting instances: what they take while idle, how soon a restart serves, and a deadline that is due for all at once.</summary>
public static class TimerStorm
{
    private const int Count = 25_000;

    private static readonly DateTimeOffset Opens = new(2026, 9, 7, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Due = Opens.AddDays(14);

    /// <summary>Starts them, restarts the engine among them, then lets the deadline come.</summary>
    public static async Task<IReadOnlyList<BenchFigure>> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var baseline = RawCommits.PerSecond(folder, payloadBytes: 200);
        var idleMegabytes = await StartAllAsync(folder, cancellationToken);

        var watch = Stopwatch.StartNew();
        var clock = new VirtualClock(Opens.AddDays(1));
        await using var bench = new EngineBench(folder, clock);
        await bench.Engine.Client.StartAsync(HelloCitiesWorkflow.Name, "first", ["Norwich"], cancellationToken);
        await bench.Engine.Client.WaitForEndAsync("first", cancellationToken);
        var restartSeconds = watch.Elapsed.TotalSeconds;

        watch.Restart();
        await new VirtualTime(clock, bench.Engine).AdvanceToAsync(Due, cancellationToken);
        var stormSeconds = watch.Elapsed.TotalSeconds;
        var last = await bench.Engine.Client.WaitForEndAsync($"school-{Count - 1}", cancellationToken);
        if (!last.HasEnded)
        {
            throw new InvalidOperationException("The last instance still waits.");
        }

        return
        [
            new("25,000 timers due at once, until all have continued", stormSeconds, "s", 0),
            new("25,000 timers due at once", Count / stormSeconds, "instances/s", baseline),
            new("25,000 waiting instances, memory while idle", idleMegabytes, "MB", 0),
            new("25,000 waiting instances, restart until the first answer", restartSeconds, "s", 0),
        ];
    }

    private static async Task<double> StartAllAsync(string folder, CancellationToken cancellationToken)
    {
        await using var bench = new EngineBench(folder, new VirtualClock(Opens));
        var starts = Enumerable
            .Range(0, Count)
            .Select(school =>
                bench.Engine.Client.StartAsync(ReminderWorkflow.Name, $"school-{school}", Due, cancellationToken)
            );
        await Task.WhenAll(starts);
        await bench.Engine.WhenIdleAsync(cancellationToken);
        return Memory.IdleMegabytes();
    }
}
