using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Consultations.Privacy;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Rounds.Inviting;

/// <summary>Makes the links of one school and writes to its contacts. Returns how many. Safe to run twice.</summary>
public sealed class InviteSchool(
    RoundFiles rounds,
    InvitedSchoolStore schools,
    SurveyContacts contacts,
    InvitationStore invitations,
    InvitationMails mails,
    Ledger ledger,
    TimeProvider clock
) : Activity<SchoolRef, int>
{
    /// <summary>Its stored name.</summary>
    public static ActivityName<SchoolRef, int> Name { get; } = new("School.Invite.V1");

    /// <inheritdoc/>
    public override async Task<int> RunAsync(SchoolRef input, CancellationToken cancellationToken)
    {
        var file = await rounds.ReadAsync(input.Round, cancellationToken);
        var school =
            await schools.FindAsync(input.Round, input.Urn, cancellationToken)
            ?? throw new PermanentFailureException($"School {input.Urn} is not in round {input.Round}.");

        var known = await contacts.FindAsync(input.Round.Authority, input.Urn, cancellationToken);
        var invited = Plan([.. known.Where(one => one.IsReachable).Select(one => one.Contact)], file);
        var made = await InviteAsync(input, invited, cancellationToken);
        await mails.SendAsync(file, school, made, RoundMail.Invitation, "1", cancellationToken);
        var unsubscribed = known.Count(one => !one.IsReachable);
        if (invited.Count == 0 || unsubscribed > 0)
        {
            await ledger.NoteAsync(input.Round, LeftOut(input, invited.Count, unsubscribed), cancellationToken);
        }

        return invited.Count;
    }

    // A second run may find other contacts than the first: whoever has an invitation keeps it, and nobody gets two.
    private async Task<List<Invitation>> InviteAsync(
        SchoolRef school,
        List<(Contact Contact, LinkPurpose Purpose)> invited,
        CancellationToken cancellationToken
    )
    {
        var there = await invitations.ListAsync(school.Round, school.Urn, cancellationToken);
        var last = there.Select(invitation => invitation.Number).DefaultIfEmpty().Max();
        var made = new List<Invitation>(invited.Count);
        foreach (var (contact, purpose) in invited)
        {
            var number = there.FirstOrDefault(invitation => invitation.ContactId == contact.Id)?.Number ?? ++last;
            made.Add(
                await invitations.EnsureAsync(school.Round, school.Urn, number, purpose, contact.Id, cancellationToken)
            );
        }

        return made;
    }

    /// <summary>Who gets which link: the first contact the school's, where there is one to pass on, and the others their own.</summary>
    private static List<(Contact Contact, LinkPurpose Purpose)> Plan(IReadOnlyList<Contact> contacts, RoundFile file) =>
        file.Consultation.Links.Mode switch
        {
            LinkMode.Personal =>
            [
                .. contacts.Take(file.Consultation.Links.MostContacts).Select(contact => (contact, LinkPurpose.Survey)),
            ],
            LinkMode.School => [.. contacts.Take(1).Select(contact => (contact, LinkPurpose.SchoolSurvey))],
            _ =>
            [
                .. contacts
                    .Take(file.Consultation.Links.MostContacts)
                    .Select((contact, index) => (contact, index == 0 ? LinkPurpose.SchoolSurvey : LinkPurpose.Survey)),
            ],
        };

    private LedgerEntry LeftOut(SchoolRef school, int invited, int unsubscribed) =>
        new(
            invited == 0 ? $"nobody-to-ask|{school.Urn}" : $"left-out|{school.Urn}",
            clock.GetUtcNow(),
            LedgerEntry.Service,
            (invited, unsubscribed) switch
            {
                (0, 0) => "There is no contact to invite. Add one on the school’s page, or write to the school.",
                (0, _) =>
                    "Nobody was invited: every contact has unsubscribed. Add another on the school’s page, or write to the school.",
                _ =>
                    $"{Count.Of(unsubscribed, "contact was", "contacts were")} not invited, because of having unsubscribed.",
            },
            school.Urn,
            NeedsALook: invited == 0
        );
}
