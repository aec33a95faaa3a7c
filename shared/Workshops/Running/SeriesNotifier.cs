using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Running;

/// <summary>Tells the workflow of a series that something was saved. Nobody waits for what it does then.</summary>
public sealed class SeriesNotifier(IWorkflowClient workflows)
{
    /// <summary>Tells it. What is saved is seen to at the latest a day later where this is never reached.</summary>
    public Task NotifyAsync(SeriesRef series, CancellationToken cancellationToken) =>
        workflows.RaiseEventAsync(
            SeriesInstances.Of(series),
            WorkshopSeriesWorkflow.Changed,
            new SeriesChanged(),
            cancellationToken
        );
}
