using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Actions;

/// <summary>Reminds a school, or all, at once.</summary>
internal sealed class RemindAction(SchoolReminders reminders, IWorkflowClient workflows, TimeProvider clock)
    : IRoundAction
{
    private const string NotShown =
        "The round is anonymous, so we do not show who gets it or how many mails there are.";

    /// <inheritdoc/>
    public ActionKind Kind => ActionKind.Remind;

    /// <inheritdoc/>
    public async Task<ActionPlan> PlanAsync(
        ActionTarget target,
        ActionOrder order,
        CancellationToken cancellationToken
    ) =>
        target.Round.HeldSince is not null || target.HeldSince is not null
            ? ActionPlan.No("Reminders are on hold. Let them go out again first.")
        : target.School is { } school ? await PlanAsync(target, school, cancellationToken)
        : PlanForAll(target);

    /// <inheritdoc/>
    public Task CarryOutAsync(ActionTarget target, ActionOrder order, CancellationToken cancellationToken) =>
        target.School is { } school
            ? workflows.RaiseEventAsync(
                RoundInstances.Of(target.Ref, school.Urn),
                SchoolWorkflow.Happened,
                new SchoolEvent(SchoolEventKind.RemindNow, order.Id),
                cancellationToken
            )
            : workflows.TellSchoolsAsync(target, order, cancellationToken);

    private async Task<ActionPlan> PlanAsync(
        ActionTarget target,
        InvitedSchool school,
        CancellationToken cancellationToken
    )
    {
        if (school.ClosesAt <= clock.GetUtcNow())
        {
            return ActionPlan.TooLateFor(school);
        }

        if (target.IsAnonymous)
        {
            return new(
                [
                    $"A mail within a few minutes to everyone at {school.Name} who was invited and has not sent answers, unless enough people there have answered. {NotShown}",
                    "Reminders that are planned go out as well.",
                ],
                "A reminder was sent to those who had not answered."
            );
        }

        if (school.Progress == SchoolProgress.Enough)
        {
            return ActionPlan.No($"{school.Name} has said enough, and is left in peace.");
        }

        var mails = await reminders.CountAsync(target.File, school, cancellationToken);
        return mails == 0
            ? ActionPlan.No(
                $"There is nobody at {school.Name} to remind: everybody who was invited has answered, or their mail came back."
            )
            : new(
                [
                    $"{Count.Of(mails, "mail")} within a few minutes, to {Count.Of(mails, "contact")} of {school.Name} who {Count.Word(mails, "has", "have")} not sent answers.",
                    "Reminders that are planned go out as well.",
                ],
                $"A reminder was sent to {Count.Of(mails, "contact")}."
            );
    }

    private static ActionPlan PlanForAll(ActionTarget target)
    {
        var schools = target.Tally.Schools - target.Tally.Enough - target.Tally.Held;
        if (target.IsAnonymous && schools > 0)
        {
            return new(
                [
                    $"A mail within a few minutes to everyone who was invited and has not sent answers: {Count.Of(target.Invitations, "mail")} at most. Schools from which enough people have answered get none. {NotShown}",
                    .. LeftAlone(target.Tally),
                    "Reminders that are planned go out as well.",
                ],
                "A reminder was sent to all who had not answered."
            );
        }

        return schools <= 0
            ? ActionPlan.No("There is no school to remind: all have said enough, or are on hold.")
            : new(
                [
                    $"A mail within a few minutes to everybody who was invited at {Count.Of(schools, "school")} and has not sent answers: {Count.Of(target.Invitations, "mail")} at most.",
                    .. LeftAlone(target.Tally),
                    "Reminders that are planned go out as well.",
                ],
                $"A reminder was sent to all who had not answered, at {Count.Of(schools, "school")}."
            );
    }

    private static IEnumerable<string> LeftAlone(SectorTally tally)
    {
        if (tally.Enough > 0)
        {
            yield return $"None goes to {Count.Of(tally.Enough, "school that has", "schools that have")} said enough.";
        }

        if (tally.Held > 0)
        {
            yield return $"None goes to {Count.Of(tally.Held, "school")} on hold.";
        }
    }
}
