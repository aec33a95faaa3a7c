using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Engine.Scripts;
using SchoolsDigital.Tests.Support;
using SchoolsDigital.Workflows;

namespace SchoolsDigital.Tests.Engine;

/// <summary>A commit that fails, as on a full disk, is tried again, and nothing is lost meanwhile.</summary>
public class CommitFailureTests
{
    private static readonly EngineOptions Impatient = new() { CommitRetryDelay = TimeSpan.FromMilliseconds(1) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ABORT")]
    [InlineData("ROLLBACK")]
    public async Task RunAsync_TurnCannotBeSaved_IsTakenAgainUntilItCan(string how)
    {
        // Arrange
        var script = new Script(
            async (context, _) =>
            {
                var heard = await context.HearAsync();
                await context.SleepAsync(1);
                return $"{heard} {await context.DoAsync("work")}";
            }
        );
        await using var host = await script.StartHostAsync(Impatient);
        var it = await host.BeginAsync();
        await host.SettleAsync();
        Fill(host, "INSERT ON history", how);

        // Act: the event is acknowledged, although no turn can be saved.
        await it.SayAsync("hello");
        await host.Log.WaitForAsync("could not be saved and will be tried again", Cancellation);
        MakeRoom(host);
        await host.LetPassAsync(2);

        // Assert
        Assert.Equal("hello work", await it.ResultAsync());
        Assert.Equal(1, host.Ledger().RunsOf("work"));
        host.AssertNothingIsLeft();
        await it.AssertReplaysAsync();
    }

    [Fact]
    public async Task CallAsync_ResultCannotBeSaved_IsNotRunAgainButSavedLater()
    {
        var script = new Script((context, _) => context.DoAsync("work"));
        await using var host = await script.StartHostAsync(Impatient);
        script.Activity = (what, _) =>
        {
            Fill(host, "INSERT ON history", "ABORT");
            return Task.FromResult(what);
        };
        var it = await host.BeginAsync();
        await host.Log.WaitForAsync("could not be saved and will be tried again", Cancellation);

        MakeRoom(host);

        Assert.Equal("work", await it.ResultAsync());
        Assert.Equal(1, host.Ledger().RunsOf("work"));
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task CallAsync_FailureCannotBeSaved_IsStillTriedAgain()
    {
        var script = new Script((context, _) => context.DoAsync("work", Script.EachMinute));
        await using var host = await script.StartHostAsync(Impatient);
        script.Activity = (what, _) =>
        {
            if (host.Ledger().RunsOf(what) > 1)
            {
                return Task.FromResult(what);
            }

            Fill(host, "UPDATE ON tasks", "ABORT");
            throw new InvalidOperationException("The provider is down.");
        };
        var it = await host.BeginAsync();
        await host.Log.WaitForAsync("could not be saved", Cancellation);

        MakeRoom(host);
        await host.LetPassAsync(5);

        Assert.Equal("work", await it.ResultAsync());
        Assert.Equal(2, host.Ledger().RunsOf("work"));
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task CallAsync_SettingAsideCannotBeSaved_IsSetAsideLater()
    {
        var script = new Script((context, _) => context.CallAsync(new ActivityName<int, string>("Test.Do.V1"), 7));
        await using var host = await script.StartHostAsync(Impatient);
        Fill(host, "INSERT ON set_aside", "ABORT");
        await host.BeginAsync();
        await host.Log.WaitForAsync("could not be saved", Cancellation);

        MakeRoom(host);
        await host.SettleAsync();

        Assert.Single(host.Engine.ListSetAside());
    }

    [Fact]
    public async Task RunAsync_OneInstanceCannotBeSaved_OthersInTheSameCommitAre()
    {
        var script = new Script(async (context, input) => input + await context.DoAsync("work"));
        await using var host = await script.StartHostAsync(Impatient);
        Fill(host, "INSERT ON history WHEN NEW.records LIKE '%bad one%'", "ABORT");
        var bad = await host.BeginAsync("bad one ", "bad");
        var good = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(number => host.BeginAsync($"{number} ", $"good-{number}"))
        );

        var ended = await Task.WhenAll(good.Select(one => host.Client.WaitForEndAsync(one.InstanceId, Cancellation)));
        MakeRoom(host);

        Assert.All(ended, one => Assert.Equal(WorkflowState.Completed, one.State));
        Assert.Equal("bad one work", await bad.ResultAsync());
    }

    [Fact]
    public async Task StartAsync_CannotBeSaved_IsNotAcknowledged()
    {
        var script = new Script((_, input) => Task.FromResult(input));
        await using var host = await script.StartHostAsync(Impatient);
        Fill(host, "INSERT ON instances", "ABORT");

        await Assert.ThrowsAnyAsync<Exception>(() => host.BeginAsync("first"));
        MakeRoom(host);
        var it = await host.BeginAsync("second");

        Assert.Equal("second", await it.ResultAsync());
    }

    private static void Fill(TestHost host, string when, string how)
    {
        var (on, condition) = when.Split(" WHEN ") is [var first, var second] ? (first, $"WHEN {second}") : (when, "");
        host.Database.Execute(
            $"CREATE TRIGGER full_disk BEFORE {on} FOR EACH ROW {condition} BEGIN SELECT RAISE({how}, 'the disk is full'); END"
        );
    }

    private static void MakeRoom(TestHost host) => host.Database.Execute("DROP TRIGGER full_disk");
}
