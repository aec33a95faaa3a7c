using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Engine.Scripts;
using SchoolsDigital.Tests.Support;

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
    public async Task RunAsync_TurnCannotBeSavedAgainAndAgain_IsTriedAfterEverLongerWaits()
    {
        var script = new Script((context, _) => context.DoAsync("work"));
        await using var host = await script.StartHostAsync(Impatient);
        Fill(host, "INSERT ON history", "ABORT");
        var it = await host.BeginAsync();
        var waits = await WaitsAsync(host);

        MakeRoom(host);

        Assert.Equal(["1", "2", "4", "8"], waits);
        Assert.Equal("work", await it.ResultAsync());
    }

    [Fact]
    public async Task CallAsync_FailureCannotBeSavedAgainAndAgain_IsSavedAfterEverLongerWaits()
    {
        var script = new Script((context, _) => context.DoAsync("work", Script.EachMinute))
        {
            Activity = (_, _) => throw new InvalidOperationException("The provider is down."),
        };
        await using var host = await script.StartHostAsync(Impatient);
        Fill(host, "UPDATE ON tasks", "ABORT");
        await host.BeginAsync();
        var waits = await WaitsAsync(host);

        MakeRoom(host);
        await host.SettleAsync();

        Assert.Equal(["1", "2", "4", "8"], waits);
        Assert.Equal(1, host.Database.Count("tasks", "attempt = 2"));
    }

    [Fact]
    public async Task ResumeAsync_TimersCannotBeRead_AreWaitedForOnceTheyCan()
    {
        // Arrange: the engine knows of the timer only by what it reads when the instance is let go on.
        var script = new Script(async (context, _) => await context.HearAsync(minutes: 5) ?? "silence");
        await using var host = await script.StartHostAsync(Impatient);
        var it = await host.BeginAsync();
        await host.Client.SuspendAsync("it", "holidays", Cancellation);
        await host.SettleAsync();
        await host.RestartAsync();
        await host.LetPassAsync(6);
        host.Database.Execute("ALTER TABLE timers RENAME TO timers_elsewhere");

        // Act
        await host.Client.ResumeAsync("it", "term", Cancellation);
        await host.Log.WaitForAsync("could not be saved and will be tried again", Cancellation);
        host.Database.Execute("ALTER TABLE timers_elsewhere RENAME TO timers");
        await host.LetPassAsync(0);

        // Assert
        Assert.Equal("silence", await it.ResultAsync());
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

    // How long it waited after each of the first failures, in milliseconds.
    private static async Task<IEnumerable<string>> WaitsAsync(TestHost host)
    {
        await host.Log.WaitForAsync("tried again in 00:00:00.0080000", Cancellation);
        return host
            .Log.Lines.Where(line => line.Contains("could not be saved"))
            .Select(line => line[^5..].TrimEnd('0'))
            .Take(4);
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
