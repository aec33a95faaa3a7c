using SchoolsDigital.CrashHost;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine.Crashes;

/// <summary>A process that works off two hundred rounds is killed again and again, and everything comes to its end.</summary>
public sealed class ProcessKillTests : IDisposable
{
    private const int Kills = 50;

    // About how many more a process gets acknowledged before the kill reaches it.
    private const int SaidMeanwhile = 30;

    private readonly TempFolder folder = new();
    private readonly SpokenWords words = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Category", "Slow")]
    public async Task RunAsync_KilledAtFiftyMoments_EverythingIsDoneOnceAndNothingIsLost()
    {
        // Arrange: another seed each day, which a failure names.
        var seed = (int)(TimeProvider.System.GetTimestamp() & 0xFFFF);
        var random = new Random(seed);
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}");

        // Act
        for (var kills = 0; kills < Kills; kills++)
        {
            await using var process = new CrashingProcess(folder.Path);
            process.Read(words, NextMoment(random, Kills - kills));
            Thread.SpinWait(random.Next(200_000));
            Assert.True(
                process.Kill(words),
                $"Seed {seed}: it had ended by itself, after {words.Acknowledgements} acknowledgements."
            );
        }

        await using var last = new CrashingProcess(folder.Path);
        var exitCode = await last.FinishAsync(words, Cancellation);

        // Assert
        Assert.True(
            exitCode == 0 && words.IsDone,
            $"Seed {seed}: the last process ended with {exitCode?.ToString() ?? "nothing, it had to be killed"}."
        );
        await AssertEffectsAsync();
        await AssertRoundsAsync();
    }

    // Some die while they start, the others after as many acknowledgements as leave enough for those to come.
    private int NextMoment(Random random, int killsLeft)
    {
        var wordsLeft = Story.Rounds.Count * (Story.Words.Count + 1) - words.Acknowledgements;
        var share = wordsLeft / (killsLeft + 1) - SaidMeanwhile;
        return share <= 0 || random.Next(5) == 0 ? 0 : random.Next(1 + share);
    }

    private async Task AssertEffectsAsync()
    {
        await using var ledger = new Ledger(folder.PathOf(CrashProgram.LedgerFile));
        var effects = ledger.ReadEffects();
        Assert.Equal(Story.Effects, effects.Select(effect => effect.Key));
        Assert.All(effects, effect => Assert.InRange(effect.Value, 1, 1 + Kills));
    }

    private async Task AssertRoundsAsync()
    {
        await using var host = await TestHost.StartAsync(catalogue: CrashProgram.Catalogue, folder: folder);
        host.AssertNothingIsLeft();
        Assert.Equal(2 * Story.Rounds.Count, (await host.ListAsync()).Count);
        foreach (var round in Story.Rounds)
        {
            var heard = (await host.Client.GetAsync(round, Cancellation))!.ReadOutput<string[]>().CountBy(word => word);
            Assert.Equal(Story.Words.Append(Story.LastWord).Order(), heard.Select(word => word.Key).Order());
            foreach (var (word, times) in heard.Where(word => word.Key != Story.LastWord))
            {
                // What was acknowledged twice was said twice, and a word whose answer was lost may be on disk or not.
                var key = $"{round}/{word}";
                Assert.InRange(times, words.TimesAcknowledged(key), words.TimesSaid(key));
            }
        }

        await host.AssertAllReplayAsync();
    }
}
