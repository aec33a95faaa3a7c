using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Mails;

namespace SchoolsDigital.Desk.Actions;

/// <summary>Sends a school its invitations once more, with the same links, for a mail that nobody can find.</summary>
internal sealed class SendAgainAction(InvitationStore invitations, InvitationMails mails, TimeProvider clock)
    : IRoundAction
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

        var count = (await SentAsync(target, cancellationToken)).Count;
        return count == 0
            ? ActionPlan.No($"Nobody of {school.Name} was sent an invitation that arrived.")
            : new(
                [
                    $"{Count.Of(count, "mail")} within a few minutes: everybody of {school.Name} who was invited gets the invitation again, with the same link. What they have answered is kept.",
                ],
                $"The invitation was sent again, to {Count.Of(count, "contact")}."
            );
    }

    /// <inheritdoc/>
    public async Task CarryOutAsync(ActionTarget target, ActionOrder order, CancellationToken cancellationToken) =>
        await mails.SendAsync(
            target.File,
            target.School!,
            await SentAsync(target, cancellationToken),
            RoundMail.Invitation,
            order.Id,
            cancellationToken
        );

    private async Task<IReadOnlyList<Invitation>> SentAsync(ActionTarget target, CancellationToken cancellationToken) =>
        [
            .. (await invitations.ListAsync(target.Ref, target.School!.Urn, cancellationToken)).Where(invitation =>
                invitation is { ContactId: not null, Bounced: false }
            ),
        ];
}
