using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Local.Rehearsals;
using SchoolsDigital.Tests.Consultations;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Rehearsals;

public sealed class RehearsalTests(RehearsedSamples samples) : IDisposable
{
    private const string Norfolk = "norfolk-ict-services";

    private readonly TempFolder folder = new();
    private readonly StringWriter lines = new();

    public void Dispose()
    {
        lines.Dispose();
        folder.Dispose();
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Run_Norfolk_Has945ResponsesFrom200Schools()
    {
        // Act
        var summary = await samples.RunAsync(Norfolk);

        // Assert
        Assert.Equal((945, 200, 422), (summary.Responses, summary.SchoolsResponded, summary.SchoolsInvited));
        Assert.Equal((57, 9, 29), (summary.Unfinished, summary.TurnedAway, summary.Bounces));
        Assert.InRange(summary.Rescued, 3, summary.Bounces);
        // Twelve people unsubscribe, and from then on nobody writes them a mail that would have to be stopped.
        Assert.Equal(0, summary.Suppressed);
        Assert.Equal(summary.Mails.Values.Sum(), summary.PeopleInvited + summary.Reminders + ReportsSent(summary));
        Assert.Equal(
            ["report/paper.html", "report/annex.html", "report/results.csv", "report/results.json"],
            summary.Reports.Select(report => report.Path)
        );
        var paper = await File.ReadAllTextAsync(
            await samples.PathAsync(Norfolk, "report/paper.html"),
            TestContext.Current.CancellationToken
        );
        Assert.Contains("945 responses from 200 schools", paper, StringComparison.Ordinal);
        Assert.Contains("What schools said", paper, StringComparison.Ordinal);
        var workshops = summary.Workshops!;
        Assert.Equal((46, 41), (workshops.Attended.People, workshops.Attended.Schools));
        Assert.Equal((57, 5), (workshops.Booked + workshops.Waited - workshops.Promoted, workshops.Cancelled));
        Assert.InRange(workshops.Promoted, 1, workshops.Waited);
        Assert.InRange(summary.VirtualDays, 84, 86);
        Assert.True(File.Exists(await samples.PathAsync(Norfolk, "summary.json")));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Run_SameSeedTwice_GivesTheSameSummary()
    {
        // Act
        var first = await samples.RunAsync("portsmouth-digital");
        var second = await RunAsync("portsmouth-digital", "second");
        var other = await RunAsync("portsmouth-digital", "second", seed: "another");

        // Assert
        Assert.Equal((64, 64), (first.Responses, first.SchoolsResponded));
        Assert.Equal(Counts(first), Counts(second));
        Assert.NotEqual(Counts(first), Counts(other));
    }

    [Fact]
    public async Task Run_FolderThatHoldsSomethingElse_LeavesItAlone()
    {
        // Arrange
        var precious = folder.PathOf("precious.txt");
        await File.WriteAllTextAsync(precious, "mine", TestContext.Current.CancellationToken);

        // Act
        var run = () => RunAsync("portsmouth-digital", ".");

        // Assert
        var refusal = await Assert.ThrowsAsync<InvalidDataException>(run);
        Assert.Contains("--out", refusal.Message);
        Assert.True(File.Exists(precious));
    }

    private static int ReportsSent(RehearsalSummary summary) => summary.Mails[nameof(RoundMail.ReportReady)];

    private static string Counts(RehearsalSummary summary) =>
        System.Text.Json.JsonSerializer.Serialize(summary with { WallSeconds = 0, PeakMemoryMb = 0, Seed = "" });

    private Task<RehearsalSummary> RunAsync(string sample, string output, string? seed = null) =>
        RehearsalRunner.RunAsync(
            new(Path.Combine(Samples.Root, "samples", sample), folder.PathOf(output), seed),
            new PlainDisplay(lines),
            TestContext.Current.CancellationToken
        );
}
