using SchoolsDigital.Benchmarks;
using SchoolsDigital.DurableEngine;

namespace SchoolsDigital.AzureBenchmarks;

/// <summary>What our layer costs on the platform: each figure stands beside the same without it.</summary>
internal static class Comparisons
{
    private const int Runs = 5;
    private const int RunsOfFanOut = 3;
    private const int Workflows = 40;
    private const int Activities = 1_000;
    private const int Pages = 2_000;

    public static async Task<IReadOnlyList<BenchFigure>> HelloAsync(string folder, CancellationToken cancellationToken)
    {
        await using var azurite = await Azurite.StartAsync(cancellationToken);
        await using var ours = await OurHub.StartAsync(azurite.Connection);
        await using var bare = await BareHub.StartAsync(azurite.Connection);
        var measured = await SideBySide.MeasureAsync(
            Runs,
            run => ours.HelloAsync(run, Workflows, cancellationToken),
            run => bare.HelloAsync(run, Workflows, cancellationToken)
        );
        return measured.ToFigures("Hello cities on Durable Task, with us and without", Workflows, "workflows");
    }

    public static async Task<IReadOnlyList<BenchFigure>> FanOutAsync(string folder, CancellationToken cancellationToken)
    {
        await using var azurite = await Azurite.StartAsync(cancellationToken);
        await using var ours = await OurHub.StartAsync(azurite.Connection);
        await using var bare = await BareHub.StartAsync(azurite.Connection);
        var measured = await SideBySide.MeasureAsync(
            RunsOfFanOut,
            run => ours.FanOutAsync(run, Activities, cancellationToken),
            run => bare.FanOutAsync(run, Activities, cancellationToken)
        );
        return measured.ToFigures("Fan-out of 1,000 activities, with us and without", Activities, "activities");
    }

    public static async Task<IReadOnlyList<BenchFigure>> PagesAsync(string folder, CancellationToken cancellationToken)
    {
        await using var azurite = await Azurite.StartAsync(cancellationToken);
        await using var hub = await BareHub.StartAsync(azurite.Connection);
        await using var pages = new WorkerPages(azurite.Connection, hub.Client);
        var measured = await SideBySide.MeasureAsync(
            Runs,
            _ => pages.AnswerByWorkerAsync(Pages),
            _ => pages.AnswerByFrameworkAsync(Pages)
        );
        return measured.ToFigures("A page by the worker, and by the web framework alone", Pages, "pages");
    }
}
