using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Actions;

/// <summary>Starts to tell all schools of a round something, once for each decision.</summary>
internal static class TellingSchools
{
    /// <summary>Tells all schools what an order has decided, where that still holds. Safe to call twice.</summary>
    public static async Task TellSchoolsAsync(
        this IWorkflowClient workflows,
        ActionTarget target,
        ActionOrder order,
        CancellationToken cancellationToken
    )
    {
        if (NoticeOf(target, order) is { } notice)
        {
            var id = RoundInstances.OfTelling(target.Ref, order.Id);
            await workflows.StartAsync(TellSchoolsWorkflow.Name, id, notice, cancellationToken);
        }
    }

    /// <summary>What all schools are to be told of an order, as the round stands now; null where there is nothing to tell.</summary>
    public static SchoolsNotice? NoticeOf(ActionTarget target, ActionOrder order)
    {
        switch (order.Kind)
        {
            case ActionKind.Extend:
                var until = ExtendAction.Moment(target, order.Until!.Value);
                // Whoever has closed the round since does not want its schools open again.
                return until > target.Round.ClosesAt
                    ? null
                    : new(target.Ref, order.Id, SchoolEventKind.TimetableChanged, OpenUntil: until);
            case ActionKind.Close:
                return new(target.Ref, order.Id, SchoolEventKind.TimetableChanged, CloseBy: target.Round.ClosesAt);
            case ActionKind.Remind:
                return new(target.Ref, order.Id, SchoolEventKind.RemindNow);
            default:
                return null;
        }
    }
}
