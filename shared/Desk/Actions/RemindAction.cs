using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Actions;

/// <summary>Reminds a school, or all, at once.</summary>
internal sealed class RemindAction(
    SchoolReminders reminders,
    InvitedContacts invited,
    PromptReminders prompt,
    RoundUnsubscribes unsubscribes,
    IWorkflowClient workflows,
    TimeProvider clock
) : IRoundAction
{
    private const string NotShown =
        "The round is anonymous, so we do not show who gets it or how many mails there are.";

    private const string PlannedToo = "Reminders that are planned go out as well.";

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
        : await PlanForAllAsync(target, cancellationToken);

    /// <inheritdoc/>
    public async Task<string?> CarryOutAsync(
        ActionTarget target,
        ActionOrder order,
        CancellationToken cancellationToken
    )
    {
        if (target.School is not { } school)
        {
            await workflows.TellSchoolsAsync(target, order, cancellationToken);
            return null;
        }

        var (queued, leftOut) = await prompt.SendAsync(target.File, school.Urn, order.Id, cancellationToken);
        var what =
            target.IsAnonymous ? "Reminders were queued for contacts who had not answered."
            : queued == 0 ? "No reminder was queued: everyone who can be reminded has answered."
            : $"{Count.Of(queued, "reminder was", "reminders were")} queued.";
        return $"{what} {leftOut.Sentence}".TrimEnd();
    }

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

        var (reachable, leftOut) = await invited.FindAsync(target.Ref, school.Urn, cancellationToken);
        if (reachable.Count == 0)
        {
            return ActionPlan.No(
                $"There is nobody at {school.Name} to remind. {leftOut.Sentence ?? "Nobody was invited."} You can add a contact on the school’s page."
            );
        }

        if (target.IsAnonymous)
        {
            return Plan(
                $"A mail within a few minutes to everyone at {school.Name} who was invited and has not sent answers, unless enough people there have answered. {NotShown}",
                leftOut
            );
        }

        if (school.Progress == SchoolProgress.Enough)
        {
            return ActionPlan.No($"{school.Name} has answered enough, and gets no more reminders.");
        }

        var mails = (await reminders.CountAsync(target.File, school, cancellationToken)).Queued;
        return mails == 0
            ? ActionPlan.No(
                $"There is nobody at {school.Name} to remind: everyone who was invited and can be written to has answered."
            )
            : Plan(
                $"{Count.Of(mails, "mail")} within a few minutes, to {Count.Of(mails, "contact")} of {school.Name} who {Count.Word(mails, "has", "have")} not sent answers.",
                leftOut
            );
    }

    // What the ledger says is known once they are queued.
    private static ActionPlan Plan(string what, LeftOut leftOut) =>
        new(
            [what, .. leftOut.Sentence is { } sentence ? (string[])[sentence] : [], PlannedToo],
            "A reminder was asked for."
        );

    private async Task<ActionPlan> PlanForAllAsync(ActionTarget target, CancellationToken cancellationToken)
    {
        var schools = target.Tally.Schools - target.Tally.Enough - target.Tally.Held;
        if (schools <= 0)
        {
            return ActionPlan.No("There is no school to remind: all have answered enough, or are on hold.");
        }

        var unsubscribed = (await unsubscribes.ListAsync(target.Ref, cancellationToken)).Sum(one => one.Unsubscribed);
        var most = Count.Of(target.Invitations, "mail");
        return new(
            [
                target.IsAnonymous
                    ? $"A mail within a few minutes to everyone who was invited and has not sent answers: {most} at most. Schools from which enough people have answered get none. {NotShown}"
                    : $"A mail within a few minutes to everyone who was invited at {Count.Of(schools, "school")} and has not sent answers: {most} at most.",
                .. LeftAlone(target.Tally, unsubscribed),
                PlannedToo,
            ],
            "Reminders were asked for, for all who have not answered. The ledger says how many once they are queued."
        );
    }

    private static IEnumerable<string> LeftAlone(SectorTally tally, int unsubscribed)
    {
        if (tally.Enough > 0)
        {
            yield return $"None goes to {Count.Of(tally.Enough, "school that has", "schools that have")} answered enough.";
        }

        if (tally.Held > 0)
        {
            yield return $"None goes to {Count.Of(tally.Held, "school")} on hold.";
        }

        if (unsubscribed > 0)
        {
            yield return $"None goes to {Count.Of(unsubscribed, "contact who has", "contacts who have")} unsubscribed.";
        }
    }
}
