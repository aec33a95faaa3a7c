using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Consultations.Privacy;
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
    ContactStore contacts,
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

        var invited = Plan(await contacts.FindAsync(input.Round.Authority, input.Urn, cancellationToken), file);
        var made = new List<Invitation>(invited.Count);
        foreach (var (contact, purpose) in invited)
        {
            made.Add(
                await invitations.EnsureAsync(
                    input.Round,
                    input.Urn,
                    made.Count + 1,
                    purpose,
                    contact.Id,
                    cancellationToken
                )
            );
        }

        await mails.SendAsync(file, school, made, RoundMail.Invitation, "1", cancellationToken);
        if (invited.Count == 0)
        {
            await ledger.NoteAsync(input.Round, NobodyToAsk(input), cancellationToken);
        }

        return invited.Count;
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

    private LedgerEntry NobodyToAsk(SchoolRef school) =>
        new(
            $"nobody-to-ask|{school.Urn}",
            clock.GetUtcNow(),
            LedgerEntry.Service,
            "There is no contact to invite. Import one, or write to the school.",
            school.Urn,
            NeedsALook: true
        );
}
