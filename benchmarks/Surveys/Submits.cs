using System.Diagnostics;
using SchoolsDigital.Benchmarks.Storage;

namespace SchoolsDigital.Benchmarks.Surveys;

/// <summary>How many pages of answers are taken in a second, each on disk before its sender is sent on.</summary>
public static class Submits
{
    private const int Staff = 64;
    private const int ResponseBytes = 1_000;

    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(6);

    /// <summary>Lets many staff, each with a link of their own, save one page again and again.</summary>
    public static async Task<IReadOnlyList<BenchFigure>> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var commits = RawCommits.PerSecond(folder, ResponseBytes);
        await using var survey = await OpenSurvey.StartAsync(folder, cancellationToken);
        var forms = new List<RoleForm>();
        foreach (var link in survey.Links.Take(Staff))
        {
            forms.Add(await survey.BeginAsync(link, cancellationToken));
        }

        await SubmitAsync(survey, forms, Warmup, cancellationToken);
        var processor = new ProcessorTime();
        var calls = await SubmitAsync(survey, forms, Measured, cancellationToken);
        return
        [
            new($"Durable submits of {Staff} staff at once", calls.Count / Measured.TotalSeconds, "submits/s", commits),
            new("Durable submits: half within", calls.Percentile(50), "ms", 0),
            new("Durable submits: 99 in 100 within", calls.Percentile(99), "ms", 0),
            new("Durable submits: processor", processor.Seconds * 1_000 / calls.Count, "ms/submit", 0),
        ];
    }

    private static async Task<Latencies> SubmitAsync(
        OpenSurvey survey,
        IReadOnlyList<RoleForm> forms,
        TimeSpan duration,
        CancellationToken cancellationToken
    )
    {
        var calls = new Latencies();
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(forms.Select(form => Task.Run(() => SubmitAgainAndAgainAsync(form), cancellationToken)));
        return calls;

        async Task SubmitAgainAndAgainAsync(RoleForm form)
        {
            for (var time = 1; Stopwatch.GetElapsedTime(began) < duration; time++)
            {
                var before = Stopwatch.GetTimestamp();
                var answer = await survey.Browser.PostAndStayAsync(form.Path, form.Fill(time), cancellationToken);
                calls.Add(before);
                if (answer.Status is not 303)
                {
                    throw new InvalidOperationException($"A submit was answered with {answer.Status}.");
                }
            }
        }
    }
}
