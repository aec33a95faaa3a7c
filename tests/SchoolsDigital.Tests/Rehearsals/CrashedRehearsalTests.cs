using System.Text.Json.Nodes;
using SchoolsDigital.Local.Rehearsals;
using SchoolsDigital.Tests.Consultations;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Rehearsals;

/// <summary>
/// A whole round whose process is killed again and again comes to what it comes to undisturbed: the same responses, mails
/// and reports. A mail that the folder took just before the kill is put there again under its own name, so that it is one.
/// </summary>
public sealed class CrashedRehearsalTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("portsmouth-digital", 12, 9)]
    [Trait("Category", "Slow")]
    public async Task Run_KilledAtAnyMoments_EndsWithTheSameSummary(string name, int times, int apart)
    {
        // Arrange: another seed each day, which a failure names.
        var seed = (int)(TimeProvider.System.GetTimestamp() & 0xFFFF);
        var random = new Random(seed);
        using var folder = new TempFolder();
        var sample = Path.Combine(Samples.Root, "samples", name);
        await RehearsalRunner.RunAsync(
            new(sample, folder.PathOf("undisturbed")),
            new PlainDisplay(TextWriter.Null),
            Cancelled
        );

        // Act
        for (var kills = 0; kills < times; kills++)
        {
            await using var process = new KilledRehearsal(sample, folder.PathOf("killed"));
            var wasKilled = await process.KillAfterAsync(random.Next(apart), random.Next(3_000_000), Cancelled);
            Assert.True(wasKilled || kills > 0, $"Seed {seed}: the first process had ended by itself.");
        }

        await using var last = new KilledRehearsal(sample, folder.PathOf("killed"));
        Assert.Equal(0, await last.FinishAsync(Cancelled));

        // Assert
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}");
        Assert.Equal(Summary("undisturbed").Split('\n'), Summary("killed").Split('\n'));
        Assert.Equal(MailsIn("undisturbed"), MailsIn("killed"));

        string Summary(string run)
        {
            var summary = JsonNode.Parse(File.ReadAllText(folder.PathOf($"{run}/summary.json")))!.AsObject();
            summary.Remove("wallSeconds");
            summary.Remove("peakMemoryMb");
            return summary.ToString();
        }

        string[] MailsIn(string run) =>
            [.. Directory.GetFiles(folder.PathOf($"{run}/data/mail")).Select(path => Path.GetFileName(path)!).Order()];
    }
}
