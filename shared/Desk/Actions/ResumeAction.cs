using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Actions;

/// <summary>Lets reminders go out again.</summary>
internal sealed class ResumeAction(RoundStore rounds, InvitedSchoolStore schools, TimeProvider clock) : IRoundAction
{
    /// <inheritdoc/>
    public ActionKind Kind => ActionKind.Resume;

    /// <inheritdoc/>
    public Task<ActionPlan> PlanAsync(ActionTarget target, ActionOrder order, CancellationToken cancellationToken) =>
        Task.FromResult(
            target.HeldSince is null
                ? ActionPlan.No("Reminders are not on hold.")
                : new(
                    [
                        NextReminder(target.Round) is { } next
                            ? $"Reminders go to {target.Called} again. The next is due at {LondonText.Moment(next)}."
                            : $"Reminders may go to {target.Called} again. None is planned before the close.",
                        "No mail is sent now. To make up for what was not sent, remind now, or give more time.",
                    ],
                    "Reminders were let go out again."
                )
        );

    /// <inheritdoc/>
    public async Task<string?> CarryOutAsync(
        ActionTarget target,
        ActionOrder order,
        CancellationToken cancellationToken
    )
    {
        if (target.School is { Urn: var urn })
        {
            await schools.ChangeAsync(target.Ref, urn, before => before with { HeldSince = null }, cancellationToken);
        }
        else
        {
            await rounds.ChangeAsync(target.Ref, before => before with { HeldSince = null }, cancellationToken);
        }

        return null;
    }

    private DateTimeOffset? NextReminder(Round round)
    {
        var now = clock.GetUtcNow();
        return round.Reminders.FirstOrDefault(reminder => reminder.At > now)?.At;
    }
}
