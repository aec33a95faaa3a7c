namespace SchoolsDigital.Benchmarks;

/// <summary>What ours takes and what the same takes without us: the medians of runs in turns.</summary>
/// <param name="Ours">With what is ours.</param>
/// <param name="Bare">Without it.</param>
public sealed record SideBySide(Spent Ours, Spent Bare)
{
    /// <summary>
    /// Runs each once to warm up, which does not count, and then so many times. Each run is given a number, from 0, and says how
    /// long it took.
    /// </summary>
    public static async Task<SideBySide> MeasureAsync(
        int runs,
        Func<int, Task<TimeSpan>> ours,
        Func<int, Task<TimeSpan>> bare
    )
    {
        await bare(0);
        await ours(0);
        var (with, without) = (new List<Spent>(), new List<Spent>());
        for (var run = 1; run <= runs; run++)
        {
            // Whatever else the machine does meets both, and neither is always the one that comes second.
            if (run % 2 == 0)
            {
                with.Add(await MeasureAsync(run, ours));
                without.Add(await MeasureAsync(run, bare));
            }
            else
            {
                without.Add(await MeasureAsync(run, bare));
                with.Add(await MeasureAsync(run, ours));
            }
        }

        return new(Median(with), Median(without));
    }

    /// <summary>So many things in a second, and in a second of processor, each beside how many there are without us.</summary>
    public IReadOnlyList<BenchFigure> ToFigures(string name, int count, string things) =>
        [
            new(name, count / Ours.Elapsed.TotalSeconds, $"{things}/s", count / Bare.Elapsed.TotalSeconds),
            new(
                $"{name}, by processor",
                count / Ours.Processor.TotalSeconds,
                $"{things}/s",
                count / Bare.Processor.TotalSeconds
            ),
        ];

    private static async Task<Spent> MeasureAsync(int run, Func<int, Task<TimeSpan>> measured)
    {
        var processor = new ProcessorTime();
        var elapsed = await measured(run);
        return new(elapsed, TimeSpan.FromSeconds(processor.Seconds));
    }

    private static Spent Median(List<Spent> runs) =>
        new(
            runs.Select(run => run.Elapsed).Order().ElementAt(runs.Count / 2),
            runs.Select(run => run.Processor).Order().ElementAt(runs.Count / 2)
        );
}
