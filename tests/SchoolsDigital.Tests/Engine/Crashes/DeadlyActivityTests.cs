using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Engine.Scripts;

namespace SchoolsDigital.Tests.Engine.Crashes;

/// <summary>An activity that the program dies of again and again is set aside, so that the program comes up again.</summary>
public sealed class DeadlyActivityTests : IDisposable
{
    private const int MaxCrashes = 2;

    // No test waits this long; it only turns a hang into a failure.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly EngineOptions Options = new() { MaxCrashes = MaxCrashes };

    private readonly SemaphoreSlim begun = new(0);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => begun.Dispose();

    [Fact]
    public async Task RestartAsync_ProgramDiesOfAnActivityAgainAndAgain_IsSetAsideAndRunsWhenReleased()
    {
        // Arrange
        var script = new Script((context, _) => context.DoAsync("deadly")) { Activity = HangAsync };
        await using var host = await script.StartHostAsync(Options);
        var it = await host.BeginAsync();
        await HasBegunAsync();

        // Act: the first death is not counted.
        for (var death = 0; death < MaxCrashes; death++)
        {
            await host.CrashAndRestartAsync();
            await HasBegunAsync();
        }

        await host.CrashAndRestartAsync();
        await host.SettleAsync();

        // Assert
        var aside = Assert.Single(host.Engine.ListSetAside());
        Assert.Equal("The program has died 2 times while this ran.", aside.Reason);
        Assert.Equal(MaxCrashes + 1, host.Ledger().RunsOf("deadly"));
        script.Activity = (what, _) => Task.FromResult(what);
        Assert.True(await host.Engine.ReleaseAsync(aside.Key));
        Assert.Equal("deadly", await it.ResultAsync());
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task RestartAsync_OtherActivitiesRanBesideIt_AreNotSetAside()
    {
        // Arrange: the program dies twice while both run, and from then on one of them is alone with it.
        var script = new Script((context, input) => context.DoAsync(input)) { Activity = HangAsync };
        await using var host = await script.StartHostAsync(Options);
        await host.BeginAsync("deadly", "deadly");
        var harmless = await host.BeginAsync("harmless", "harmless");
        await BothHaveBegunAsync();
        await host.CrashAndRestartAsync();
        await BothHaveBegunAsync();
        script.Activity = (what, cancellation) =>
            what == "deadly" ? HangAsync(what, cancellation) : Task.FromResult(what);

        // Act
        await host.CrashAndRestartAsync();
        await HasBegunAsync();
        await host.CrashAndRestartAsync();
        var result = await harmless.ResultAsync();

        // Assert
        Assert.Equal("harmless", result);
        Assert.Equal("deadly", Assert.Single(host.Engine.ListSetAside()).InstanceId);
    }

    [Fact]
    public async Task RestartAsync_ActivityIsStoppedAgainAndAgain_IsNoCrash()
    {
        var script = new Script((context, _) => context.DoAsync("slow")) { Activity = HangAsync };
        await using var host = await script.StartHostAsync(Options);
        var it = await host.BeginAsync();
        await HasBegunAsync();
        for (var stop = 0; stop < MaxCrashes + 2; stop++)
        {
            await host.RestartAsync();
            await HasBegunAsync();
        }

        await host.StopAsync();
        script.Activity = (what, _) => Task.FromResult(what);
        await host.RestartAsync();

        Assert.Equal("slow", await it.ResultAsync());
    }

    [Fact]
    public async Task RestartAsync_FailsBetweenTheCrashes_IsCountedAnew()
    {
        var script = new Script((context, _) => context.DoAsync("work", Script.EachMinute)) { Activity = HangAsync };
        await using var host = await script.StartHostAsync(Options);
        await host.BeginAsync();
        await HasBegunAsync();
        await host.CrashAndRestartAsync();
        await HasBegunAsync();
        var counted = host.Database.Scalar("SELECT crashes FROM tasks");
        script.Activity = (_, _) => throw new InvalidOperationException("down");

        await host.CrashAndRestartAsync();
        await host.SettleAsync();

        Assert.Equal((1, 0), (counted, host.Database.Scalar("SELECT crashes FROM tasks")));
    }

    private async Task BothHaveBegunAsync()
    {
        await HasBegunAsync();
        await HasBegunAsync();
    }

    private async Task HasBegunAsync() => Assert.True(await begun.WaitAsync(Patience, Cancellation), "Nothing begins.");

    private async Task<string> HangAsync(string what, CancellationToken cancellationToken)
    {
        begun.Release();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return what;
    }
}
