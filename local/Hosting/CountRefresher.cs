using Microsoft.Extensions.Logging;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Rounds.Counts;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Local.Hosting;

/// <summary>Keeps the counts that the desk shows: all of them once at the start, and then those of schools where somebody has come further.</summary>
internal sealed class CountRefresher : IAsyncDisposable
{
    // Long enough for the staff of a busy school to be counted together.
    private static readonly TimeSpan AfterANote = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);

    private readonly RoundCounts counts;
    private readonly SchoolsToCount toCount;
    private readonly ILogger logger;
    private readonly Chore chore;
    private bool isAllCounted;

    public CountRefresher(
        RoundCounts counts,
        SchoolsToCount toCount,
        TimeProvider clock,
        WorkCounter working,
        ILogger<CountRefresher> logger
    )
    {
        (this.counts, this.toCount, this.logger) = (counts, toCount, logger);
        chore = new(CountAsync, OnFailure, clock, working);
        toCount.Noted += OnNoted;
        chore.AskIn(TimeSpan.Zero);
    }

    /// <summary>Stops after the school that is being counted.</summary>
    public async ValueTask DisposeAsync()
    {
        toCount.Noted -= OnNoted;
        await chore.DisposeAsync();
    }

    private void OnNoted(object? sender, EventArgs e) => chore.AskIn(AfterANote);

    private async Task<DateTimeOffset?> CountAsync(CancellationToken cancellationToken)
    {
        if (!isAllCounted)
        {
            await counts.CountAllAsync(cancellationToken);
            isAllCounted = true;
        }

        await counts.CountStirredAsync(cancellationToken);
        return null;
    }

    private TimeSpan OnFailure(Exception failure)
    {
        // What was taken and not counted is counted again with everything else.
        logger.LogError(failure, "The schools could not be counted and will be counted again");
        isAllCounted = false;
        return AfterFailure;
    }
}
