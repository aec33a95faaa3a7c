using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Actions;

/// <summary>Leaves a school, or all, in peace: no reminders until further notice.</summary>
internal sealed class HoldAction(RoundStore rounds, InvitedSchoolStore schools, TimeProvider clock) : IRoundAction
{
    /// <inheritdoc/>
    public ActionKind Kind => ActionKind.Hold;

    /// <inheritdoc/>
    public Task<ActionPlan> PlanAsync(ActionTarget target, ActionOrder order, CancellationToken cancellationToken) =>
        Task.FromResult(
            target.HeldSince is { } since
                ? ActionPlan.No($"Reminders have been on hold since {LondonText.Moment(since)}.")
                : new(
                    [
                        $"No reminder goes to {target.Called} until you let reminders go out again. Those that fall into the time of the hold are not sent later.",
                        $"The deadline stays {LondonText.Moment(target.ClosesAt)}, and the survey can be answered until then.",
                        "No mail is sent because of this.",
                    ],
                    "Reminders were put on hold."
                )
        );

    /// <inheritdoc/>
    public async Task<string?> CarryOutAsync(
        ActionTarget target,
        ActionOrder order,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        if (target.School is { Urn: var urn })
        {
            await schools.ChangeAsync(
                target.Ref,
                urn,
                before => before with { HeldSince = before.HeldSince ?? now },
                cancellationToken
            );
        }
        else
        {
            await rounds.ChangeAsync(
                target.Ref,
                before => before with { HeldSince = before.HeldSince ?? now },
                cancellationToken
            );
        }

        return null;
    }
}
