using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Consultations.Privacy;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Desk.Actions;

/// <summary>Invites one more contact of a school, such as the one who has taken another's place.</summary>
internal sealed class InviteAction(
    InvitationStore invitations,
    InvitationMails mails,
    SurveyContacts contacts,
    InvitedContacts invited,
    TimeProvider clock
) : IRoundAction
{
    private const string Line = "The invitation was queued for 1 contact who had not been invited.";

    /// <inheritdoc/>
    public ActionKind Kind => ActionKind.Invite;

    /// <inheritdoc/>
    public async Task<ActionPlan> PlanAsync(ActionTarget target, ActionOrder order, CancellationToken cancellationToken)
    {
        if (target.School is not { } school)
        {
            return ActionPlan.No("Contacts are invited at one school at a time.");
        }

        if (school.ClosesAt <= clock.GetUtcNow())
        {
            return ActionPlan.TooLateFor(school);
        }

        if (!target.IsAnonymous && school.Progress == SchoolProgress.Enough)
        {
            return ActionPlan.No($"{school.Name} has answered enough, and nobody else is invited.");
        }

        var free = await FreeAsync(target, school, cancellationToken);
        if (free.Count == 0)
        {
            return ActionPlan.No(
                $"Every contact of {school.Name} was invited or has unsubscribed. Add a contact first."
            );
        }

        return free.FirstOrDefault(contact => contact.Id == order.Contact) is { } chosen
            ? await PlanAsync(target, school, chosen, cancellationToken)
            : ActionPlan.Wrong("Select who is to be invited") with
            {
                Choices = [.. free.Select(contact => new ActionChoice(contact.Id, ContactWords.Of(contact)))],
            };
    }

    /// <inheritdoc/>
    public async Task<string?> CarryOutAsync(
        ActionTarget target,
        ActionOrder order,
        CancellationToken cancellationToken
    )
    {
        var school = target.School!;
        var purpose = await PurposeAsync(target, school, cancellationToken);
        var made = await invitations.InviteAsync(target.Ref, school.Urn, purpose, order.Contact, cancellationToken);
        var queued = await mails.SendAsync(target.File, school, [made], RoundMail.Invitation, "1", cancellationToken);
        return queued == 0 ? "Nobody was invited: the contact was removed or has unsubscribed in between." : Line;
    }

    private async Task<ActionPlan> PlanAsync(
        ActionTarget target,
        InvitedSchool school,
        Contact contact,
        CancellationToken cancellationToken
    )
    {
        var link =
            await PurposeAsync(target, school, cancellationToken) == LinkPurpose.SchoolSurvey
                ? "the school’s link, to pass on to colleagues"
                : "a link of their own";
        return new(
            [
                $"1 mail within a few minutes: {ContactWords.Of(contact)} gets the invitation, with {link}.",
                $"{school.Name} can answer until {LondonText.Moment(school.ClosesAt)}. This does not change.",
                "Reminders that are planned go to this contact as well. Links that were sent to others of the school still work.",
            ],
            Line
        );
    }

    private async Task<IReadOnlyList<Contact>> FreeAsync(
        ActionTarget target,
        InvitedSchool school,
        CancellationToken cancellationToken
    )
    {
        var all = await invitations.ListAsync(target.Ref, school.Urn, cancellationToken);
        var asked = all.Select(invitation => invitation.ContactId).ToHashSet();
        var known = await contacts.FindAsync(target.Ref.Authority, school.Urn, cancellationToken);
        return [.. known.Where(one => one.IsReachable && !asked.Contains(one.Contact.Id)).Select(one => one.Contact)];
    }

    // One contact has the school's link where there is one to pass on, and the others have their own.
    private async Task<LinkPurpose> PurposeAsync(
        ActionTarget target,
        InvitedSchool school,
        CancellationToken cancellationToken
    )
    {
        var mode = target.File.Consultation.Links.Mode;
        if (mode is LinkMode.Personal or LinkMode.School)
        {
            return mode == LinkMode.School ? LinkPurpose.SchoolSurvey : LinkPurpose.Survey;
        }

        var (reachable, _) = await invited.FindAsync(target.Ref, school.Urn, cancellationToken);
        return reachable.Any(invitation => invitation.Purpose == LinkPurpose.SchoolSurvey)
            ? LinkPurpose.Survey
            : LinkPurpose.SchoolSurvey;
    }
}
