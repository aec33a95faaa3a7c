using Microsoft.Extensions.Logging;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Storage;
using SchoolsDigital.Service;

namespace SchoolsDigital.Local.Hosting;

/// <summary>
/// Does the housekeeping at the start and then once a day, sweeps the files that nothing points at, and sees to it that
/// what was deleted since is gone from the disk.
/// </summary>
public sealed class DailyChores : IAsyncDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Housekeeping housekeeping;
    private readonly FinalDeletion deletion;
    private readonly FolderFileStore files;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly Chore chore;

    internal DailyChores(
        Housekeeping housekeeping,
        FinalDeletion deletion,
        FolderFileStore files,
        TimeProvider clock,
        WorkCounter working,
        ILogger<DailyChores> logger
    )
    {
        (this.housekeeping, this.deletion, this.files) = (housekeeping, deletion, files);
        (this.clock, this.logger) = (clock, logger);
        chore = new(WorkAsync, OnFailure, clock, working);
        chore.AskIn(TimeSpan.Zero);
    }

    /// <summary>Stops after what is under way.</summary>
    public ValueTask DisposeAsync() => chore.DisposeAsync();

    private async Task<DateTimeOffset?> WorkAsync(CancellationToken cancellationToken)
    {
        var began = clock.GetUtcNow();
        var wasDeleted = await housekeeping.RunAsync(cancellationToken);
        files.Sweep();
        await deletion.RunAsync(wasDeleted, cancellationToken);
        return began + Day;
    }

    private TimeSpan OnFailure(Exception failure)
    {
        logger.LogError(failure, "The daily chores could not be done and will be tried again tomorrow");
        return Day;
    }
}
