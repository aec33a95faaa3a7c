using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Local.Hosting;

namespace SchoolsDigital.Benchmarks.Surveys;

/// <summary>How fast a page of a survey comes: alone in the process, and over the web server beside an empty page of the same.</summary>
public static class SurveyPages
{
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(4);

    /// <summary>Asks for the page after the one about the respondent, one request after the other.</summary>
    public static async Task<IReadOnlyList<BenchFigure>> RunAsync(string folder, CancellationToken cancellationToken)
    {
        await using var survey = await OpenSurvey.StartAsync(folder, cancellationToken);
        var role = await survey.BeginAsync(survey.Links[0], cancellationToken);
        var page = (await survey.Browser.PostAndStayAsync(role.Path, role.Fill(0), cancellationToken)).Path;

        await RunForAsync(Warmup, () => survey.Browser.GetAsync(page, cancellationToken));
        var (alone, processor) = await RunForAsync(Measured, () => survey.Browser.GetAsync(page, cancellationToken));

        await using var server = await WebServer.StartAsync(survey.Host, 0, cancellationToken);
        using var client = new HttpClient { BaseAddress = server.Address };
        await RunForAsync(Warmup, () => client.GetStringAsync(page, cancellationToken));
        var (served, _) = await RunForAsync(Measured, () => client.GetStringAsync(page, cancellationToken));
        var (empty, _) = await MeasureEmptyAsync(cancellationToken);
        return
        [
            new("Survey page in the process, one core", Rate(alone), "pages/s", 0),
            new("Survey page in the process: processor", processor * 1_000 / alone.Count, "ms/page", 0),
            new("Survey page in the process: half within", alone.Percentile(50), "ms", 0),
            new("Survey page in the process: 99 in 100 within", alone.Percentile(99), "ms", 0),
            new("Survey page over HTTP, one visitor, beside an empty page", Rate(served), "pages/s", Rate(empty)),
            new("Survey page over HTTP: half within", served.Percentile(50), "ms", empty.Percentile(50)),
            new("Survey page over HTTP: 99 in 100 within", served.Percentile(99), "ms", empty.Percentile(99)),
        ];
    }

    private static async Task<(Latencies Calls, double Processor)> MeasureEmptyAsync(
        CancellationToken cancellationToken
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(http => http.Response.WriteAsync("<!DOCTYPE html><title>Empty</title>", cancellationToken));
        await app.StartAsync(cancellationToken);
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        await RunForAsync(Warmup, () => client.GetStringAsync("/", cancellationToken));
        return await RunForAsync(Measured, () => client.GetStringAsync("/", cancellationToken));
    }

    private static async Task<(Latencies Calls, double Processor)> RunForAsync(TimeSpan duration, Func<Task> call)
    {
        var calls = new Latencies();
        var processor = new ProcessorTime();
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < duration)
        {
            var before = Stopwatch.GetTimestamp();
            await call();
            calls.Add(before);
        }

        return (calls, processor.Seconds);
    }

    private static double Rate(Latencies calls) => calls.Count / Measured.TotalSeconds;
}
