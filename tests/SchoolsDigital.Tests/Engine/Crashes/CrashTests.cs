using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Sqlite;
using SchoolsDigital.Tests.Engine.Scripts;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine.Crashes;

/// <summary>The store dies at each commit of a story in turn, before it or after it, and the story ends the same.</summary>
public class CrashTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CommitPoint.Before, 5_000)]
    [InlineData(CommitPoint.After, 5_000)]
    [InlineData(CommitPoint.After, 0)]
    [Trait("Category", "Slow")]
    public async Task EachCommit_StoreDiesThere_StoryEndsTheSame(CommitPoint point, int maxLive)
    {
        var crashes = 0;
        while (await PlayAsync(point, crashes + 1, maxLive) > 0)
        {
            crashes++;
        }

        // Fewer commits than steps would mean that the story was not told.
        Assert.InRange(crashes, 30, 300);
    }

    [Fact]
    public async Task EveryFewCommits_StoreDiesAgainAndAgain_StoryEndsTheSame()
    {
        // Each engine lives for three commits only, and may die with many things under way.
        var script = RoundScript.Create();
        await using var host = await script.StartHostAsync();
        script.Activity = RoundScript.MailIsDownAtFirst(host);
        host.DiesAfter = 3;
        await host.RestartAsync();
        var survivor = new Survivor(host);

        await RoundScript.PlayAsync(host, survivor);
        host.DiesAfter = 0;
        await host.RestartAsync();

        Assert.InRange(survivor.Crashes, 10, 100);
        await AssertToldAsync(host);
    }

    private static async Task<int> PlayAsync(CommitPoint point, int commit, int maxLive)
    {
        var script = RoundScript.Create();
        await using var host = await script.StartHostAsync(new EngineOptions { MaxLiveInstances = maxLive });
        script.Activity = RoundScript.MailIsDownAtFirst(host);
        var survivor = new Survivor(host);
        host.Crash.Arm(point, commit);
        try
        {
            await RoundScript.PlayAsync(host, survivor);
            await AssertToldAsync(host);
            foreach (var (effect, runs) in host.Ledger().Repeats)
            {
                var attempts = effect.StartsWith("mail", StringComparison.Ordinal) ? 6 : 1;
                Assert.True(runs <= attempts + survivor.Crashes, $"{effect} was run {runs} times");
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new InvalidOperationException($"Killed {point} commit {commit}: {failure.Message}", failure);
        }

        return survivor.Crashes;
    }

    private static async Task AssertToldAsync(TestHost host)
    {
        var ended = await host.Client.GetAsync("it", Cancellation);
        Assert.Equal((WorkflowState.Completed, RoundScript.Result), (ended!.State, ended.ReadOutput<string>()));
        Assert.Equal(RoundScript.Effects, host.Ledger().Effects);
        Assert.All(await host.ListAsync(), one => Assert.Equal(WorkflowState.Completed, one.State));
        host.AssertNothingIsLeft();
        await host.AssertAllReplayAsync();
    }
}
