using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Schools.Registers;

namespace SchoolsDigital.Desk.Contacts;

/// <summary>Finds the school whose contacts a page is about, in the register or in a round that is open.</summary>
internal sealed class SchoolContacts(
    RegisterStore registers,
    ContactStore store,
    SurveyContacts contacts,
    RoundStore rounds,
    InvitedSchoolStore schools,
    InvitationStore invitations
)
{
    /// <summary>The contacts of the school of the address; null where there is no such school.</summary>
    public async Task<ContactsModel?> FindAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        var authority = visit["authority"];
        if (!Codes.AreGood(authority) || DeskRounds.UrnOf(visit) is not { } urn)
        {
            return null;
        }

        var name = (await registers.ReadAsync(authority, cancellationToken)).Find(urn)?.DisplayName;
        var open = new List<ContactRound>();
        foreach (var round in await rounds.ListAsync(authority, cancellationToken))
        {
            if (
                round is { State: RoundState.Open, ClosedEarly: false }
                && await schools.FindAsync(round.Ref, urn, cancellationToken) is { } school
            )
            {
                name ??= school.Name;
                open.Add(new(round, await AskedAsync(round.Ref, urn, cancellationToken)));
            }
        }

        return name is null
            ? null
            : new(
                authority,
                urn,
                name,
                await contacts.FindAsync(authority, urn, cancellationToken),
                (await store.ReadAsync(authority, cancellationToken)).KeepUntil,
                open
            );
    }

    private async Task<IReadOnlySet<string>> AskedAsync(RoundRef round, int urn, CancellationToken cancellationToken) =>
        (await invitations.ListAsync(round, urn, cancellationToken))
            .Select(invitation => invitation.ContactId)
            .OfType<string>()
            .ToHashSet();
}
