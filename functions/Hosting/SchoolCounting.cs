using SchoolsDigital.Functions.Workflows;
using SchoolsDigital.Rounds.Counts;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Functions.Hosting;

/// <summary>
/// Counts the schools at which something has happened in this process, before the request in which it happened ends. What
/// is lost with the process is found by the hourly count of all.
/// </summary>
public sealed class SchoolCounting(RoundCounts counts, SchoolsToCount toCount, TimeProvider clock) : SharedWork(clock)
{
    /// <inheritdoc/>
    protected override bool IsWanted => toCount.HasAny;

    /// <inheritdoc/>
    protected override Task DoAsync(CancellationToken cancellationToken) =>
        // Not broken off: the schools are taken, and nobody else knows of them.
        counts.CountStirredAsync(CancellationToken.None);
}
