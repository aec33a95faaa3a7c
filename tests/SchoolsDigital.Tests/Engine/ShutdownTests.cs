using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Engine.Scripts;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine;

public class ShutdownTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("cancelled")]
    [InlineData("failed over it")]
    [InlineData("gave up for good over it")]
    public async Task DisposeAsync_ActivityIsRunning_IsCancelledAndRunAgainAsTheSameAttempt(string how)
    {
        // Arrange
        var begun = new TaskCompletionSource();
        var script = new Script((context, _) => context.DoAsync("work", RetryRule.None));
        script.Activity = async (what, cancellation) =>
        {
            begun.TrySetResult();
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            }
            catch (OperationCanceledException) when (how != "cancelled")
            {
                throw how == "failed over it"
                    ? new IOException("The connection was closed.")
                    : new PermanentFailureException("The connection was closed.");
            }

            return what;
        };
        await using var host = await script.StartHostAsync();
        var it = await host.BeginAsync();
        await begun.Task;

        // Act
        await host.StopAsync();
        script.Activity = (what, _) => Task.FromResult(what);
        await host.RestartAsync();

        // Assert
        Assert.Equal("work", await it.ResultAsync());
        Assert.Equal(2, host.Ledger().RunsOf("work"));
        host.AssertNothingIsLeft();
    }

    [Fact]
    public async Task DisposeAsync_ActivityIgnoresItsToken_EndsWithinTheGrace()
    {
        // Arrange
        var (begun, gate) = (new TaskCompletionSource(), new TaskCompletionSource());
        var script = new Script((context, _) => context.DoAsync("stubborn"));
        script.Activity = async (what, _) =>
        {
            begun.TrySetResult();
            await gate.Task;
            return what;
        };
        await using var host = await script.StartHostAsync(
            new EngineOptions { ShutdownGrace = TimeSpan.FromMilliseconds(20) }
        );
        var it = await host.BeginAsync();
        await begun.Task;

        // Act: the old engine is gone when the activity ends, and the new one runs it again.
        await host.StopAsync();
        gate.SetResult();
        await host.RestartAsync();

        // Assert
        Assert.Equal("stubborn", await it.ResultAsync());
        Assert.Equal(2, host.Ledger().RunsOf("stubborn"));
        host.AssertNothingIsLeft();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DisposeAsync_ActivityIsRudeAboutItsToken_StillClosesTheDatabase(bool throws)
    {
        // Arrange: a callback on the token that throws, or never comes back.
        var begun = new TaskCompletionSource();
        using var never = new ManualResetEventSlim();
        var script = new Script((context, _) => context.DoAsync("rude"));
        script.Activity = async (what, cancellation) =>
        {
            await using var rude = cancellation.Register(() =>
            {
                if (throws)
                {
                    throw new InvalidOperationException("How dare you!");
                }

                never.Wait(CancellationToken.None);
            });
            begun.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            return what;
        };
        await using var host = await script.StartHostAsync(
            new EngineOptions { ShutdownGrace = TimeSpan.FromMilliseconds(20) }
        );
        var it = await host.BeginAsync();
        await begun.Task;

        // Act
        await host.StopAsync();
        never.Set();
        script.Activity = (what, _) => Task.FromResult(what);
        await host.RestartAsync();

        // Assert
        Assert.Equal("rude", await it.ResultAsync());
    }

    [Fact]
    public async Task DisposeAsync_Twice_IsNoHarm()
    {
        await using var host = await TestHost.StartAsync();

        await host.StopAsync();
        await host.StopAsync();

        Assert.Equal(0, host.Engine.LiveInstances);
    }

    [Fact]
    public async Task DisposeAsync_ManyActivitiesWait_LeavesThemToTheNextProcess()
    {
        // Arrange: one runs, the others have not begun.
        var begun = new TaskCompletionSource();
        var script = new Script(
            async (context, _) =>
            {
                var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => context.DoAsync($"{number}")));
                return $"{all.Length}";
            }
        );
        script.Activity = async (what, cancellation) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            return what;
        };
        await using var host = await script.StartHostAsync(new EngineOptions { MaxActivities = 1 });
        var it = await host.BeginAsync();
        await begun.Task;

        // Act
        await host.StopAsync();
        var begunBefore = host.Ledger().Effects.Count;
        script.Activity = (what, _) => Task.FromResult(what);
        await host.RestartAsync();

        // Assert
        Assert.Equal(1, begunBefore);
        Assert.Equal("50", await it.ResultAsync());
        Assert.Equal(["0"], host.Ledger().Repeats.Keys);
    }
}
