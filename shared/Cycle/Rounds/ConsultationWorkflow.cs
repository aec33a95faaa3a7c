using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Cycle.Rounds;

/// <summary>
/// Runs one round: opens it, lets every school answer, closes it, reports with the comments that were approved by then,
/// again when more are published, and in the end forgets who was asked.
/// </summary>
public sealed class ConsultationWorkflow : Workflow<RoundPlan, RoundState>
{
    /// <summary>Its stored name.</summary>
    public static WorkflowName<RoundPlan, RoundState> Name { get; } = new("Consultation.V1");

    /// <inheritdoc/>
    public override async Task<RoundState> RunAsync(IWorkflowContext context, RoundPlan plan)
    {
        if (plan.GoesOnFrom is null)
        {
            await OpenAsync(context, plan);
        }

        await CloseAsync(context, plan);
        if (plan.GoesOnFrom is not RoundState.Reported)
        {
            context.SetStatus(new RoundPhase(RoundState.Closed, plan.ReportsAt));
            await UntilReportIsDueAsync(context, plan.ReportsAt);
            await ReportAsync(context, plan, version: 1);
        }

        context.SetStatus(new RoundPhase(RoundState.Reported, plan.PurgesAt));
        await ReportAgainWhenAskedAsync(context, plan);

        await context.CallAsync(PurgeRound.Name, plan.Round);
        context.SetStatus(new RoundPhase(RoundState.Purged));
        return RoundState.Purged;
    }

    private static async Task OpenAsync(IWorkflowContext context, RoundPlan plan)
    {
        context.SetStatus(new RoundPhase(RoundState.Scheduled, plan.OpensAt));
        await context.DelayUntilAsync(plan.OpensAt);
        var batches = await context.CallAsync(OpenRound.Name, plan.Round);
        context.SetStatus(new RoundPhase(RoundState.Open, plan.ClosesAt));
        await Task.WhenAll(batches.Select(batch => AskSchoolsAsync(context, plan, batch)));
    }

    private static Task<int> AskSchoolsAsync(IWorkflowContext context, RoundPlan plan, SchoolBatch batch) =>
        context.CallSubWorkflowAsync(
            SchoolBatchWorkflow.Name,
            new SchoolBatchPlan(plan.Round, batch, plan.Reminders, plan.ClosesAt),
            RoundInstances.Of(plan.Round, batch)
        );

    private static async Task CloseAsync(IWorkflowContext context, RoundPlan plan)
    {
        // Schools that have said enough are done early, and the close may have been moved: the record knows when it is.
        DateTimeOffset? closesAt = plan.ClosesAt;
        while (closesAt is { } moment)
        {
            await context.WaitForEventAsync(RoundChanged.Event, deadline: moment);
            closesAt = await context.CallAsync(CloseRound.Name, plan.Round);
        }
    }

    private static async Task UntilReportIsDueAsync(IWorkflowContext context, DateTimeOffset reportsAt)
    {
        while (await context.WaitForEventAsync(RoundChanged.Event, deadline: reportsAt) is { ReportNow: false })
        {
            // A change of the timetable that came too late to matter.
        }
    }

    private static async Task ReportAgainWhenAskedAsync(IWorkflowContext context, RoundPlan plan)
    {
        var version = Math.Max(1, plan.Versions ?? 1);
        while (await context.WaitForEventAsync(RoundChanged.Event, deadline: plan.PurgesAt) is { } change)
        {
            version += change.ReportNow && await ReportAsync(context, plan, version + 1) ? 1 : 0;
        }
    }

    // A version that would say the same as the one before goes to nobody.
    private static async Task<bool> ReportAsync(IWorkflowContext context, RoundPlan plan, int version)
    {
        var report = new ReportOrder(plan.Round, version);
        if (!await context.CallAsync(WriteReport.Name, report))
        {
            return false;
        }

        await context.CallAsync(DistributeReport.Name, report);
        return true;
    }
}
