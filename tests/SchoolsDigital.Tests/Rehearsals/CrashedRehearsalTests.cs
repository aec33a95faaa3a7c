using System.Text.Json.Nodes;
using SchoolsDigital.Tests.Consultations;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Rehearsals;

/// <summary>
/// A whole round whose process is killed again and again comes to what it comes to undisturbed: the same responses, mails
/// and reports. A mail that the folder took just before the kill is put there again under its own name, so that it is one.
/// </summary>
public sealed class CrashedRehearsalTests(RehearsedSamples samples)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static readonly KillPoint Checking = new("Checking the consultation");
    private static readonly KillPoint Importing = new("Importing the register and the contacts");
    private static readonly KillPoint Inviting = new("Inviting the schools");
    private static readonly KillPoint Answering = new("Staff answer", MostLines: 9);
    private static readonly KillPoint Reporting = new("Closing the round");
    private static readonly KillPoint ReportingForLong = Reporting with { MostSpins = 60_000_000 };
    private static readonly KillPoint Booking = new("Staff book workshops", MostLines: 14);
    private static readonly KillPoint Attending = new("Staff come to the workshops");

    [Fact]
    [Trait("Category", "Slow")]
    public Task Run_KilledInEveryStep_EndsWithTheSameSummary() =>
        KillAsync("portsmouth-digital", [Checking, Importing, Inviting, Answering, Answering, Reporting]);

    [Fact]
    [Trait("Category", "Slow")]
    public Task Run_KilledTwelveTimes_EndsWithTheSameSummary()
    {
        LongTests.SkipUnlessWanted();
        return KillAsync(
            "portsmouth-digital",
            [
                Checking,
                .. Enumerable.Repeat(Importing, 2),
                .. Enumerable.Repeat(Inviting, 2),
                .. Enumerable.Repeat(Answering, 6),
                Reporting,
            ]
        );
    }

    [Fact]
    [Trait("Category", "Slow")]
    public Task Run_KilledInTheWorkshopsToo_EndsWithTheSameSummary() =>
        KillAsync("norfolk-ict-services", [Answering, ReportingForLong, Booking, Attending]);

    private async Task KillAsync(string name, IReadOnlyList<KillPoint> points)
    {
        // Arrange: another seed each day, which a failure names.
        var seed = (int)(TimeProvider.System.GetTimestamp() & 0xFFFF);
        var random = new Random(seed);
        using var folder = new TempFolder();
        var sample = Path.Combine(Samples.Root, "samples", name);

        // Act
        foreach (var point in points)
        {
            await using var process = new KilledRehearsal(sample, folder.PathOf("killed"));
            var wasKilled = await process.KillAsync(point, random, Cancelled);
            Assert.True(wasKilled, $"Seed {seed}: nothing was left to kill in \"{point.Step}\".");
        }

        await using var last = new KilledRehearsal(sample, folder.PathOf("killed"));
        Assert.Equal(0, await last.FinishAsync(Cancelled));
        var undisturbed = await samples.PathAsync(name, "");

        // Assert
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}");
        Assert.Equal(Summary(undisturbed).Split('\n'), Summary(folder.PathOf("killed")).Split('\n'));
        Assert.Equal(MailsIn(undisturbed), MailsIn(folder.PathOf("killed")));

        static string Summary(string run)
        {
            var summary = JsonNode.Parse(File.ReadAllText(Path.Combine(run, "summary.json")))!.AsObject();
            summary.Remove("wallSeconds");
            summary.Remove("peakMemoryMb");
            return summary.ToString();
        }

        static string[] MailsIn(string run) =>
            [.. Directory.GetFiles(Path.Combine(run, "data", "mail")).Select(path => Path.GetFileName(path)!).Order()];
    }
}
