using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Running;

/// <summary>
/// Finds series that nothing looks after, and puts a new workflow in the place of the one that has failed. It goes on from
/// what the records say: which steps were taken (<see cref="SeriesProgress"/>), and who has been told of what.
/// </summary>
public sealed class SeriesRestart(SeriesStore store, IWorkflowClient workflows)
{
    /// <summary>All series of an authority that have stopped.</summary>
    public async Task<IReadOnlyList<SeriesStop>> ListAsync(string authority, CancellationToken cancellationToken)
    {
        var stopped = new List<SeriesStop>();
        foreach (var series in await store.ListAsync(authority, cancellationToken))
        {
            if (await FindAsync(series, cancellationToken) is { } stop)
            {
                stopped.Add(stop);
            }
        }

        return stopped;
    }

    /// <summary>How a series has stopped; null where it is looked after, or needs nothing any more.</summary>
    public async Task<SeriesStop?> FindAsync(WorkshopSeries series, CancellationToken cancellationToken)
    {
        if (series.IsForgotten)
        {
            return null;
        }

        var workflow = await workflows.GetAsync(SeriesInstances.Of(series.Ref), cancellationToken);
        return workflow switch
        {
            // A restart that was interrupted leaves none.
            null => new(series, IsPaused: false, Why: null),
            { HasEnded: true } => new(series, IsPaused: false, workflow.Failure?.Message ?? workflow.Reason),
            { State: WorkflowState.Paused } => new(series, IsPaused: true, workflow.Reason),
            _ => null,
        };
    }

    /// <summary>Lets a series go on. Safe to run twice: one that is looked after is left alone.</summary>
    /// <param name="series">Which.</param>
    /// <param name="reason">What the instance is told, where it goes on.</param>
    /// <param name="cancellationToken">Gives up; calling again goes on where this stopped.</param>
    public async Task StartAsync(WorkshopSeries series, string reason, CancellationToken cancellationToken)
    {
        var id = SeriesInstances.Of(series.Ref);
        if (await FindAsync(series, cancellationToken) is { IsPaused: true })
        {
            await workflows.ResumeAsync(id, reason, cancellationToken);
            return;
        }

        await workflows.PurgeAsync(id, includeChildren: false, cancellationToken);
        await workflows.StartAsync(WorkshopSeriesWorkflow.Name, id, new SeriesWatch(series.Ref), cancellationToken);
    }
}
