using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Actions;

/// <summary>Closes a round before its time.</summary>
internal sealed class CloseAction(RoundStore rounds, IWorkflowClient workflows, TimeProvider clock) : IRoundAction
{
    /// <inheritdoc/>
    public ActionKind Kind => ActionKind.Close;

    /// <inheritdoc/>
    public Task<ActionPlan> PlanAsync(ActionTarget target, ActionOrder order, CancellationToken cancellationToken) =>
        Task.FromResult(
            target.School is not null ? ActionPlan.No("A school cannot be closed by itself.") : Plan(target)
        );

    /// <inheritdoc/>
    public async Task<string?> CarryOutAsync(
        ActionTarget target,
        ActionOrder order,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var round = await rounds.ChangeAsync(
            target.Ref,
            before => before.ClosedEarly ? before : before with { ClosesAt = now, ClosedEarly = true },
            cancellationToken
        );
        await workflows.TellSchoolsAsync(target.After(round!), order, cancellationToken);
        return null;
    }

    private static ActionPlan Plan(ActionTarget target)
    {
        var tally = target.Tally;
        var due = LondonText.Day(LondonTime.DateOf(target.Round.ReportsAt));
        return new(
            [
                $"Nobody can answer any more, from {Count.Of(tally.Schools, "school")}. This cannot be undone.",
                target.IsAnonymous
                    ? "What people have begun and not sent is not counted."
                    : $"{Count.Of(tally.Schools - tally.Heard, "school has", "schools have")} not answered. {Count.Of(tally.Unsent, "person has", "people have")} begun and not sent: what they wrote is not counted.",
                target.IsAnonymous
                    ? $"The report is still due on {due}. No mail is sent because of this."
                    : $"The report is still due on {due}, from {Count.Of(tally.Responses, "response")} of {Count.Of(tally.Heard, "school")}. No mail is sent because of this.",
            ],
            "The round was closed before its time."
        );
    }
}
