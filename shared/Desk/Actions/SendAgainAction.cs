using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Rounds.Mails;

namespace SchoolsDigital.Desk.Actions;

/// <summary>Sends a school its invitations once more, with the same links, for a mail that nobody can find.</summary>
internal sealed class SendAgainAction(InvitedContacts invited, InvitationMails mails, TimeProvider clock) : IRoundAction
{
    /// <inheritdoc/>
    public ActionKind Kind => ActionKind.SendAgain;

    /// <inheritdoc/>
    public async Task<ActionPlan> PlanAsync(ActionTarget target, ActionOrder order, CancellationToken cancellationToken)
    {
        if (target.School is not { } school)
        {
            return ActionPlan.No("Invitations are sent again to one school at a time.");
        }

        if (school.ClosesAt <= clock.GetUtcNow())
        {
            return ActionPlan.TooLateFor(school);
        }

        var (reachable, leftOut) = await invited.FindAsync(target.Ref, school.Urn, cancellationToken);
        return reachable.Count == 0
            ? ActionPlan.No(
                $"There is nobody at {school.Name} to send it to. {leftOut.Sentence ?? "Nobody was invited."} You can add a contact on the school’s page."
            )
            : new(
                [
                    $"{Count.Of(reachable.Count, "mail")} within a few minutes: everybody of {school.Name} who was invited and can be written to gets the invitation again, with the same link. What they have answered is kept.",
                    .. leftOut.Sentence is { } sentence ? (string[])[sentence] : [],
                ],
                Line(reachable.Count, leftOut)
            );
    }

    /// <inheritdoc/>
    public async Task<string?> CarryOutAsync(
        ActionTarget target,
        ActionOrder order,
        CancellationToken cancellationToken
    )
    {
        var (reachable, leftOut) = await invited.FindAsync(target.Ref, target.School!.Urn, cancellationToken);
        var queued = await mails.SendAsync(
            target.File,
            target.School,
            reachable,
            RoundMail.Invitation,
            order.Id,
            cancellationToken
        );
        return Line(queued, leftOut);
    }

    private static string Line(int queued, LeftOut leftOut) =>
        $"The invitation was queued again, for {Count.Of(queued, "contact")}. {leftOut.Sentence}".TrimEnd();
}
