using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Actions;

/// <summary>Calls a round off.</summary>
internal sealed class CancelAction(RoundCancellation cancellation) : IRoundAction
{
    private const int LongestReason = 500;

    /// <inheritdoc/>
    public ActionKind Kind => ActionKind.Cancel;

    /// <inheritdoc/>
    public Task<ActionPlan> PlanAsync(ActionTarget target, ActionOrder order, CancellationToken cancellationToken) =>
        Task.FromResult(
            target.School is not null ? ActionPlan.No("A school cannot be cancelled by itself.")
            : order.Reason.Length == 0 ? ActionPlan.Wrong("Enter why the round is cancelled")
            : order.Reason.Length > LongestReason
                ? ActionPlan.Wrong($"The reason must be {LongestReason} characters or fewer")
            : Plan(target, order.Reason)
        );

    /// <inheritdoc/>
    public async Task<string?> CarryOutAsync(
        ActionTarget target,
        ActionOrder order,
        CancellationToken cancellationToken
    )
    {
        await cancellation.CancelAsync(target.Ref, order.Reason, cancellationToken);
        return null;
    }

    private static ActionPlan Plan(ActionTarget target, string reason) =>
        new(
            [
                target.Round.State == RoundState.Scheduled
                    ? "Nobody is invited."
                    : $"{Count.Of(target.Tally.Schools, "school")} cannot answer any more. {Sent(target)} will not be used.",
                "No further mail is sent: neither reminders nor word of the end. There will be no report. This cannot be undone.",
                $"Who was asked is deleted on {LondonText.Day(LondonTime.DateOf(target.Round.PurgesAt))}, as the consultation file says.",
            ],
            $"The round was cancelled: {reason}"
        );

    private static string Sent(ActionTarget target) =>
        target.IsAnonymous
            ? "Responses that were sent"
            : $"{Count.Of(target.Tally.Responses, "response that was", "responses that were")} sent";
}
