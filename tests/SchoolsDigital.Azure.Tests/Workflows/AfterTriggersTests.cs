using Microsoft.Extensions.Logging;
using SchoolsDigital.Azure.Tests.Hosting;
using SchoolsDigital.Functions.Hosting;
using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Azure.Tests.Workflows;

/// <summary>What a trigger leaves is done before the process may be stopped, by one trigger for all.</summary>
public sealed class AfterTriggersTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunPageAsync_SomebodyAnswers_DeskHasCountedItWhenTheRequestEnds()
    {
        await using var host = new MemoryHost();
        var school = await host.OpenRoundAsync();

        await host.Get<AfterTriggers>().RunPageAsync(() => host.AnswerAsync(school));

        Assert.Equal(1, await host.AnsweredAsync(school));
    }

    [Fact]
    public async Task RunPageAsync_SchoolCannotBeCounted_AnswersAndSaysSo()
    {
        await using var host = new MemoryHost();
        await host.OpenRoundAsync();

        await host.Get<AfterTriggers>()
            .RunPageAsync(() =>
            {
                host.Get<SchoolsToCount>().Note(host.Round, urn: 1);
                return Task.CompletedTask;
            });

        Assert.Contains(nameof(SchoolCounting), Assert.Single(host.Log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ActivityFails_DoesItsWorkAndFails()
    {
        using var log = new LogLines();
        var work = new CountedWork(new VirtualClock(DateTimeOffset.UnixEpoch));

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            After(work, log)
                .RunAsync<int>(
                    () =>
                    {
                        work.Wanted = 1;
                        throw new InvalidOperationException("of its own");
                    },
                    Token
                )
        );

        Assert.Equal(1, work.Turns);
    }

    [Fact(Timeout = 60_000)]
    public async Task RunPageAsync_WorkTakesLong_VisitorWaitsNoLongerThanTwoSeconds()
    {
        // Arrange
        using var log = new LogLines();
        var clock = new VirtualClock(DateTimeOffset.UnixEpoch);
        var work = new CountedWork(clock) { Wanted = 1, Gate = new TaskCompletionSource() };

        // Act
        var page = After(work, log, clock).RunPageAsync(() => Task.CompletedTask);
        while (!page.IsCompleted)
        {
            Token.ThrowIfCancellationRequested();
            clock.TryJump(DateTimeOffset.UnixEpoch.AddSeconds(30));
            await Task.Yield();
        }

        // Assert
        Assert.Equal(TimeSpan.FromSeconds(2), clock.GetUtcNow() - DateTimeOffset.UnixEpoch);
        Assert.Empty(log.Errors);
        work.Gate.SetResult();
    }

    [Fact]
    public async Task LeaveAsync_WorkDoesNotEndAndAnotherRuns_OtherTakesOverAfterAMinute()
    {
        // Arrange
        var clock = new VirtualClock(DateTimeOffset.UnixEpoch);
        var work = new CountedWork(clock) { Wanted = 10, TurnTakes = TimeSpan.FromSeconds(20) };
        work.Enter();
        work.Enter();

        // Act
        await work.LeaveAsync(Token);
        var first = work.Turns;
        await work.LeaveAsync(Token);

        // Assert
        Assert.Equal(3, first);
        Assert.Equal(10, work.Turns);
    }

    private static AfterTriggers After(SharedWork work, LogLines log, VirtualClock? clock = null) =>
        new([work], LoggerFactory.Create(logging => logging.AddProvider(log)).CreateLogger<AfterTriggers>(), clock);
}
