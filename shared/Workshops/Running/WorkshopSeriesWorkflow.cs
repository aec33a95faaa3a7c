using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Running;

/// <summary>
/// Looks after one series: invites, reminds, offers freed places and lets offers pass on, thanks, and in the end forgets.
/// The records decide; this only knows when to look at them again.
/// </summary>
public sealed class WorkshopSeriesWorkflow : Workflow<SeriesWatch, SeriesCounts>
{
    /// <summary>Its stored name.</summary>
    public static WorkflowName<SeriesWatch, SeriesCounts> Name { get; } = new("WorkshopSeries.V1");

    /// <summary>Raised when something about the series was saved.</summary>
    public static EventName<SeriesChanged> Changed { get; } = new("SeriesNews");

    // Mail and storage may be down over a weekend, and people who have booked are not to be forgotten for that.
    private static readonly RetryRule Patience = RetryRule.Mail;

    /// <inheritdoc/>
    public override async Task<SeriesCounts> RunAsync(IWorkflowContext context, SeriesWatch watch)
    {
        var agenda = await context.CallAsync(SettleSeries.Name, watch, Patience);
        context.SetStatus(agenda.Counts);
        if (agenda.WakeAt is not { } wakeAt)
        {
            return agenda.Counts;
        }

        if (await context.WaitForEventAsync(Changed, deadline: wakeAt) is not null)
        {
            while (await context.WaitForEventAsync(Changed, deadline: context.Now) is not null)
            {
                // Whoever pressed meanwhile is seen to in the same turn.
            }

            context.ContinueAsNew(watch);
            return agenda.Counts;
        }

        foreach (var step in agenda.Steps)
        {
            await TakeAsync(context, watch.Series, step);
        }

        context.ContinueAsNew(agenda.Steps.Count > 0 ? watch with { DoneUntil = wakeAt } : watch);
        return agenda.Counts;
    }

    private static async Task TakeAsync(IWorkflowContext context, SeriesRef series, SeriesStep step)
    {
        if (step.Kind is SeriesStepKind.Invite or SeriesStepKind.Chase)
        {
            var batches = await context.CallAsync(FindSchools.Name, series, Patience);
            await Task.WhenAll(
                batches.Select(batch =>
                    context.CallAsync(WriteToSchools.Name, new SchoolsOrder(series, step, batch), Patience)
                )
            );
        }
        else
        {
            await context.CallAsync(TakeStep.Name, new StepOrder(series, step), Patience);
        }
    }
}
