using System.Diagnostics;
using System.Globalization;
using SchoolsDigital.Benchmarks.Engine;
using SchoolsDigital.Documents.Html;
using SchoolsDigital.Figures.Publishing;
using SchoolsDigital.Figures.Tallies;
using SchoolsDigital.Reports.Exports;
using SchoolsDigital.Reports.Papers;
using SchoolsDigital.Reports.Papers.Contents;

namespace SchoolsDigital.Benchmarks.Reports;

/// <summary>How long a report on all schools of England takes: counting, hiding, writing the paper and its files.</summary>
public static class ReportBench
{
    /// <summary>Counts 115,000 responses of 24,436 schools; the baseline is making the same responses and dropping them.</summary>
    public static async Task<IReadOnlyList<BenchFigure>> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await foreach (var response in EnglandResponses.AllAsync().WithCancellation(cancellationToken))
        {
            GC.KeepAlive(response);
        }

        var made = Lap(watch);
        var tally = await Tally.OfAsync(
            EnglandSurvey.Survey,
            EnglandResponses.Invited,
            EnglandResponses.AllAsync(),
            cancellationToken
        );
        var counted = Lap(watch);
        var results = Results.Of(tally, new());
        var published = Lap(watch);
        var paper = PaperOf(results);
        foreach (
            var (name, document) in new[] { ("paper", PaperDocument.Of(paper)), ("annex", AnnexDocument.Of(paper)) }
        )
        {
            var html = await DocumentHtml.RenderAsync(document, paper.Colour);
            await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.html"), html, cancellationToken);
        }

        await File.WriteAllBytesAsync(
            Path.Combine(folder, "results.csv"),
            ResultsCsv.Write(results),
            cancellationToken
        );
        await File.WriteAllBytesAsync(
            Path.Combine(folder, "results.json"),
            ResultsJson.Write(results),
            cancellationToken
        );
        var written = Lap(watch);

        var title = $"Report over {EnglandResponses.Responses.ToString("#,0", CultureInfo.InvariantCulture)} responses";
        return
        [
            new($"{title}: counting, with making the responses", counted, "s", made),
            new($"{title}: hiding what is too small", published, "s", 0),
            new($"{title}: writing the paper and its files", written, "s", 0),
            new($"{title}: all but making the responses", counted - made + published + written, "s", 0),
            new($"{title}: memory of the process at its highest", Memory.PeakMegabytes(), "MB", 0),
        ];
    }

    private static DiscussionPaper PaperOf(Results results) =>
        new()
        {
            Title = "What England’s schools told us",
            Authority = "All authorities",
            Round = "One round",
            PreparedOn = new(2026, 7, 1),
            Results = results,
        };

    private static double Lap(Stopwatch watch)
    {
        var seconds = watch.Elapsed.TotalSeconds;
        watch.Restart();
        return seconds;
    }
}
