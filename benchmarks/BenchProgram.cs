using SchoolsDigital.Local.Commands;
using Spectre.Console;

namespace SchoolsDigital.Benchmarks;

/// <summary>What <c>./run bench</c> does: measures one bench or all, shows the figures and writes them down.</summary>
public static class BenchProgram
{
    /// <summary>Runs the bench of the name given, or all of them where none is.</summary>
    /// <param name="arguments">Nothing, a name, or a question for help.</param>
    /// <param name="benches">Those there are.</param>
    /// <param name="console">Where the table goes.</param>
    /// <param name="outFolder">Where <c>bench.json</c> goes, and what the benches write meanwhile.</param>
    /// <param name="cancellationToken">Stops between two measurements.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        IReadOnlyList<Bench> benches,
        IAnsiConsole console,
        string outFolder,
        CancellationToken cancellationToken = default
    )
    {
        // A table that is piped into a file is as wide as it needs to be.
        console.Profile.Width = Math.Max(console.Profile.Width, 160);
        if (arguments is ["--help" or "-h" or "-?"])
        {
            Explain(benches, console);
            return ExitCode.Ok;
        }

        List<Bench> chosen =
        [
            .. benches.Where(bench => arguments.Count == 0 ? !bench.IsOnRequest : arguments.All(bench.Name.Equals)),
        ];
        if (chosen.Count == 0)
        {
            console.WriteLine($"There is no bench called {string.Join(' ', arguments)}.");
            Explain(benches, console);
            return ExitCode.BadInput;
        }

        var figures = new List<BenchFigure>();
        foreach (var bench in chosen)
        {
            console.WriteLine($"{bench.Name}: {bench.Summary}");
            figures.AddRange(await MeasureAsync(bench, outFolder, cancellationToken));
        }

        console.Write(BenchTable.Of(figures));
        console.WriteLine($"Written to {BenchFile.Write(outFolder, figures)}");
        return ExitCode.Ok;
    }

    private static void Explain(IEnumerable<Bench> benches, IAnsiConsole console)
    {
        console.WriteLine(
            "Usage: ./run bench [azure] [NAME], where NAME is one of these; without it, all are run but those of minutes."
        );
        foreach (var bench in benches)
        {
            console.WriteLine($"  {bench.Name, -12} {bench.Summary}");
        }

        console.WriteLine("./run bench --help and ./run bench azure --help list what there is.");
    }

    private static async Task<IReadOnlyList<BenchFigure>> MeasureAsync(
        Bench bench,
        string outFolder,
        CancellationToken cancellationToken
    )
    {
        // Not in the system's temporary folder, which may be in memory, where a commit costs nothing.
        var folder = Path.Combine(outFolder, $"bench-{bench.Name}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        ForgetMemory();
        try
        {
            return await bench.RunAsync(folder, cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What an earlier bench took is given back, and Linux forgets how much that was at its highest.
    private static void ForgetMemory()
    {
        const string Forget = "/proc/self/clear_refs";
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        if (File.Exists(Forget))
        {
            File.WriteAllText(Forget, "5");
        }
    }
}
