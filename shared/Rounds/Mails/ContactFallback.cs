using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Rounds.Mails;

/// <summary>
/// When a mail comes back, writes to the next contact of the school with a fresh link, and gives the school the time that
/// was lost: a head teacher who has left does not make it a silent school.
/// </summary>
public sealed class BounceFallback(
    InvitationStore invitations,
    InvitedSchoolStore schools,
    ContactStore contacts,
    InvitationMails mails,
    Ledger ledger,
    TimeProvider clock
)
{
    /// <summary>Sees to one invitation that came back. Safe to call twice: the second time changes nothing.</summary>
    public async Task<InvitedSchool> InviteNextAsync(
        RoundFile file,
        InvitedSchool school,
        int number,
        CancellationToken cancellationToken
    )
    {
        var round = file.Round.Ref;
        var all = await invitations.ListAsync(round, school.Urn, cancellationToken);
        var bounced = all.Single(invitation => invitation.Number == number);
        if (bounced.Bounced)
        {
            return school;
        }

        var outcome = "and there is nobody else to write to.";
        var next = await ReplaceAsync(round, all, bounced, cancellationToken);
        if (next is not null)
        {
            await mails.SendAsync(file, school, [next], RoundMail.Invitation, "1", cancellationToken);
            var lost = clock.GetUtcNow() - file.Round.OpensAt;
            school = await ExtendAsync(round, school, file.Round.ClosesAt + lost, cancellationToken);
            outcome = $"so the next contact was invited, and the school has {lost.TotalDays:0.#} days more.";
        }

        var entry = new LedgerEntry(
            $"bounced|{school.Urn}|{number}",
            clock.GetUtcNow(),
            LedgerEntry.Service,
            $"Invitation {number} came back, {outcome}",
            school.Urn,
            NeedsALook: next is null
        );
        await ledger.NoteAsync(round, entry, cancellationToken);

        // Last, so that a crash on the way does all of it again rather than half of it never.
        await invitations.TryMarkBouncedAsync(round, school.Urn, number, cancellationToken);
        return school;
    }

    private async Task<Invitation?> ReplaceAsync(
        RoundRef round,
        IReadOnlyList<Invitation> all,
        Invitation bounced,
        CancellationToken cancellationToken
    )
    {
        if (all.FirstOrDefault(invitation => invitation.Replaces == bounced.Number) is { } made)
        {
            return made;
        }

        var asked = all.Select(invitation => invitation.ContactId).ToHashSet();
        var next = (await contacts.FindAsync(round.Authority, bounced.Urn, cancellationToken)).FirstOrDefault(contact =>
            !asked.Contains(contact.Id)
        );
        return next is null
            ? null
            : await invitations.EnsureAsync(
                round,
                bounced.Urn,
                all.Max(invitation => invitation.Number) + 1,
                bounced.Purpose,
                next.Id,
                cancellationToken,
                replaces: bounced.Number
            );
    }

    private async Task<InvitedSchool> ExtendAsync(
        RoundRef round,
        InvitedSchool school,
        DateTimeOffset closesAt,
        CancellationToken cancellationToken
    ) =>
        await schools.ChangeAsync(
            round,
            school.Urn,
            before => before with { ClosesAt = closesAt > before.ClosesAt ? closesAt : before.ClosesAt },
            cancellationToken
        ) ?? school;
}
