using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Hosting;

public sealed class ChoreTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = Some.Time("2026-09-07 09:00");

    private readonly VirtualClock clock = new(Start);
    private readonly WorkCounter working = new();
    private readonly List<DateTimeOffset> done = [];
    private Chore? chore;

    public async ValueTask DisposeAsync()
    {
        if (chore is not null)
        {
            await chore.DisposeAsync();
        }
    }

    [Fact]
    public async Task AskIn_SeveralTimes_WorksOnceAtTheEarliest()
    {
        chore = Make(() => null);

        chore.AskIn(TimeSpan.FromMinutes(5));
        chore.AskIn(TimeSpan.FromMinutes(2));
        chore.AskIn(TimeSpan.FromMinutes(9));
        await AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal([Start.AddMinutes(2)], done);
    }

    [Fact]
    public async Task Work_IsDueAgain_WorksAgainThen()
    {
        chore = Make(() => done.Count < 3 ? clock.GetUtcNow().AddDays(60) : null);

        chore.AskIn(TimeSpan.Zero);
        await AdvanceAsync(TimeSpan.FromDays(365));

        Assert.Equal([Start, Start.AddDays(60), Start.AddDays(120)], done);
    }

    [Fact]
    public async Task Work_Fails_IsToldAndTriedAgain()
    {
        Exception? told = null;
        chore = new(
            _ =>
            {
                done.Add(clock.GetUtcNow());
                return done.Count == 1
                    ? throw new InvalidOperationException("The disk is full.")
                    : Task.FromResult<DateTimeOffset?>(null);
            },
            failure =>
            {
                told = failure;
                return TimeSpan.FromSeconds(30);
            },
            clock,
            working
        );

        chore.AskIn(TimeSpan.Zero);
        await AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal("The disk is full.", told?.Message);
        Assert.Equal([Start, Start.AddSeconds(30)], done);
    }

    [Fact]
    public async Task AskIn_WhileItWorks_WorksOnceMoreAndNeverTwiceAtOnce()
    {
        var (now, most) = (0, 0);
        chore = new(
            async _ =>
            {
                most = Math.Max(most, Interlocked.Increment(ref now));
                done.Add(clock.GetUtcNow());
                if (done.Count == 1)
                {
                    chore!.AskIn(TimeSpan.Zero);
                }

                await Task.Yield();
                Interlocked.Decrement(ref now);
                return null;
            },
            _ => TimeSpan.Zero,
            clock,
            working
        );

        chore.AskIn(TimeSpan.Zero);
        await AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal((2, 1), (done.Count, most));
    }

    [Fact]
    public async Task Dispose_WhileItWorks_AsksItToStopAndWaitsForIt()
    {
        var begun = new TaskCompletionSource();
        var hasStopped = false;
        chore = new(
            async cancellationToken =>
            {
                begun.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                hasStopped = true;
                return clock.GetUtcNow();
            },
            _ => TimeSpan.Zero,
            clock,
            working
        );
        chore.AskIn(TimeSpan.Zero);
        Assert.True(clock.TryJump(Start));
        await begun.Task;

        await chore.DisposeAsync();

        Assert.True(hasStopped);
        Assert.False(clock.TryJump(DateTimeOffset.MaxValue), "It is due again.");
        chore = null;
    }

    private Chore Make(Func<DateTimeOffset?> next) =>
        new(
            _ =>
            {
                done.Add(clock.GetUtcNow());
                return Task.FromResult(next());
            },
            failure => throw new InvalidOperationException("Nothing should fail.", failure),
            clock,
            working
        );

    private async Task AdvanceAsync(TimeSpan time)
    {
        do
        {
            await working.WhenIdleAsync(TestContext.Current.CancellationToken);
        } while (clock.TryJump(Start + time));

        clock.MoveTo(Start + time);
    }
}
