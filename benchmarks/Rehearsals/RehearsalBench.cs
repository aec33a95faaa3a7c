using SchoolsDigital.Benchmarks.Engine;
using SchoolsDigital.Local.Rehearsals;

namespace SchoolsDigital.Benchmarks.Rehearsals;

/// <summary>How long a whole round takes on the virtual clock, with everything that a real one does.</summary>
public static class RehearsalBench
{
    /// <summary>The schools of Norfolk.</summary>
    public static Task<IReadOnlyList<BenchFigure>> RunNorfolkAsync(
        string folder,
        CancellationToken cancellationToken
    ) => RunAsync("Rehearsal of Norfolk", RehearsalScale.Sample, folder, cancellationToken);

    /// <summary>All schools of England.</summary>
    public static Task<IReadOnlyList<BenchFigure>> RunEnglandAsync(
        string folder,
        CancellationToken cancellationToken
    ) => RunAsync("Rehearsal of England", RehearsalScale.England, folder, cancellationToken);

    private static async Task<IReadOnlyList<BenchFigure>> RunAsync(
        string name,
        RehearsalScale scale,
        string folder,
        CancellationToken cancellationToken
    )
    {
        var processor = new ProcessorTime();
        var summary = await RehearsalRunner.RunAsync(
            new(SampleFolder.Of("norfolk-ict-services"), Path.Combine(folder, "rehearsal"), Scale: scale),
            new PlainDisplay(TextWriter.Null),
            cancellationToken
        );
        var seconds = processor.Seconds;
        return
        [
            new($"{name}, {summary.Responses} responses: all of it", summary.WallSeconds, "s", 0),
            new($"{name}: processor, both cores together", seconds, "s", 0),
            new($"{name}: processor for each school that answers", seconds * 1_000 / summary.SchoolsResponded, "ms", 0),
            new($"{name}: memory of the process at its highest", Memory.PeakMegabytes(), "MB", 0),
        ];
    }
}
