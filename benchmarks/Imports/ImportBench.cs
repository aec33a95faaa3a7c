using System.Diagnostics;
using SchoolsDigital.Benchmarks.Engine;
using SchoolsDigital.Imports;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Benchmarks.Imports;

/// <summary>How long all of England's schools take from the upload until they are in force, and how long a page takes meanwhile.</summary>
public static class ImportBench
{
    private const string Authority = "england";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <summary>Uploads the file over HTTP as the command line does, confirms it, and asks for a page all the while.</summary>
    public static async Task<IReadOnlyList<BenchFigure>> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "england.csv");
        var bytes = await EnglandFile.WriteAsync(path, cancellationToken);
        await using var host = await LocalHost.StartAsync(
            Path.Combine(folder, "data"),
            new LocalHostOptions { Rates = null },
            cancellationToken
        );
        await using var server = await WebServer.StartAsync(host, 0, cancellationToken);
        using var visitor = new HttpClient { BaseAddress = server.Address };
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await visitor.GetStringAsync("/accessibility", cancellationToken);
        var pages = new Latencies();
        var visiting = VisitAsync(visitor, pages, stopping.Token);

        var began = Stopwatch.GetTimestamp();
        var import = await UploadAsync(host, server, path, cancellationToken);
        var uploaded = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var planned = await WaitAsync(host, import, ImportState.Planning, cancellationToken);
        var plannedAfter = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await host.Get<ImportDecisions>()
            .ConfirmAsync(import, planned.Plan, force: true, "The bench", cancellationToken);
        var done = await WaitAsync(host, import, ImportState.Applying, cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await stopping.CancelAsync();
        await visiting;

        var memory = Memory.PeakMegabytes();
        var register = await host.Get<RegisterStore>().ReadAsync(Authority, cancellationToken);
        var name = $"Import of {bytes / 1_000_000} MB, {register.Schools.Count} schools ({done.State})";
        return
        [
            new($"{name}: uploaded", uploaded, "s", 0),
            new($"{name}: planned", plannedAfter, "s", 0),
            new($"{name}: in force", seconds, "s", 0),
            new($"{name}: memory of the process at its highest", memory, "MB", 0),
            new($"{name}: a page meanwhile, half of {pages.Count} within", pages.Percentile(50), "ms", 0),
            new($"{name}: a page meanwhile, 99 in 100 within", pages.Percentile(99), "ms", 0),
            new($"{name}: a page meanwhile, all within", pages.Percentile(100), "ms", 0),
        ];
    }

    private static async Task<ImportRef> UploadAsync(
        LocalHost host,
        WebServer server,
        string path,
        CancellationToken cancellationToken
    )
    {
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", host.CommandSecret);
        using var content = new StreamContent(File.OpenRead(path));
        using var answer = await client.PostAsync(
            $"desk/api/imports?kind=register&authority={Authority}&name=england.csv",
            content,
            cancellationToken
        );
        answer.EnsureSuccessStatusCode();
        return (await host.Get<ImportStore>().ListAsync(Authority, cancellationToken))[0].Ref;
    }

    private static async Task<Import> WaitAsync(
        LocalHost host,
        ImportRef import,
        ImportState during,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var found = (await host.Get<ImportStore>().FindAsync(import, cancellationToken))!;
            if (found.State != during)
            {
                return found;
            }

            await Task.Delay(BetweenLooks, cancellationToken);
        }
    }

    private static async Task VisitAsync(HttpClient visitor, Latencies pages, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var before = Stopwatch.GetTimestamp();
                await visitor.GetStringAsync("/accessibility", cancellationToken);
                pages.Add(before);
                await Task.Delay(BetweenLooks, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The import has ended.
        }
    }
}
