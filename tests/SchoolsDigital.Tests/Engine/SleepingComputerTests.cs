using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Tests.Engine.Scripts;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Engine;

/// <summary>What falls due while the computer sleeps happens within a minute after it wakes.</summary>
public class SleepingComputerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DelayUntilAsync_ComputerSleptForTwelveDays_GoesOnAMinuteAfterItWoke()
    {
        // Arrange
        var clock = new SleepyClock("2026-09-07 09:00");
        using var folder = new TempFolder();
        var script = new Script(
            async (context, _) =>
            {
                await context.DelayUntilAsync(context.Now.AddDays(10));
                return "closed";
            }
        );
        await using var services = new ServiceCollection()
            .AddSingleton(script)
            .AddSingleton<EffectLedger>()
            .BuildServiceProvider();
        await using var engine = EmbeddedEngine.Start(folder.PathOf("w.db"), Script.Catalogue, services, clock);
        await engine.Client.StartAsync(Script.Name, "round", "", Cancellation);
        await engine.WhenIdleAsync(Cancellation);

        // Act
        clock.Sleep(TimeSpan.FromDays(12));
        clock.StayAwake(TimeSpan.FromMinutes(1));
        await engine.WhenIdleAsync(Cancellation);

        // Assert
        var round = await engine.Client.GetAsync("round", Cancellation);
        Assert.Equal(WorkflowState.Completed, round!.State);
    }

    [Fact]
    public void Until_ClockIsVirtual_IsNotCutIntoMinutes()
    {
        var clock = new VirtualClock(Some.Time("2026-09-07 09:00"));

        Assert.Equal(TimeSpan.FromHours(5), TimerWait.Until(clock.GetUtcNow().AddHours(5), clock));
    }
}
