using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Rounds.Mails;

/// <summary>
/// When a mail comes back or its recipient unsubscribes, writes to the next contact of the school with a fresh link, and
/// gives the school the time that was lost: a head teacher who has left does not make it a silent school.
/// </summary>
public sealed class ContactFallback(
    InvitationStore invitations,
    InvitedSchoolStore schools,
    SurveyContacts contacts,
    InvitedContacts invited,
    InvitationMails mails,
    Ledger ledger,
    TimeProvider clock
)
{
    /// <summary>Sees to the contact of one invitation. Safe to call twice: the second time changes nothing.</summary>
    public async Task<InvitedSchool> InviteNextAsync(
        RoundFile file,
        InvitedSchool school,
        int number,
        LostContact why,
        CancellationToken cancellationToken
    )
    {
        var round = file.Round.Ref;
        var all = await invitations.ListAsync(round, school.Urn, cancellationToken);
        var lost = all.Single(invitation => invitation.Number == number);
        if (!await IsSeenToAsync(round, lost, cancellationToken))
        {
            school = await ReplaceAsync(file, school, all, lost, why, cancellationToken);
        }

        if (why == LostContact.CameBack)
        {
            // Last, so that a crash on the way does all of it again rather than half of it never.
            await invitations.TryMarkBouncedAsync(round, school.Urn, number, cancellationToken);
        }

        return school;
    }

    // Whoever unsubscribes from an address that then ends is replaced once. The ledger is written after all else.
    private async Task<bool> IsSeenToAsync(RoundRef round, Invitation lost, CancellationToken cancellationToken) =>
        lost.Bounced
        || await ledger.FindAsync(round, EntryId(lost, LostContact.CameBack), cancellationToken) is not null
        || await ledger.FindAsync(round, EntryId(lost, LostContact.Unsubscribed), cancellationToken) is not null;

    private async Task<InvitedSchool> ReplaceAsync(
        RoundFile file,
        InvitedSchool school,
        IReadOnlyList<Invitation> all,
        Invitation lost,
        LostContact why,
        CancellationToken cancellationToken
    )
    {
        var round = file.Round.Ref;
        var next = await FindNextAsync(round, all, lost, cancellationToken);
        string outcome;
        var needsALook = false;
        if (next is not null)
        {
            await mails.SendAsync(file, school, [next], RoundMail.Invitation, "1", cancellationToken);
            var days = clock.GetUtcNow() - file.Round.OpensAt;
            school = await ExtendAsync(round, school, file.Round.ClosesAt + days, cancellationToken);
            outcome = $"so the next contact was invited, and the school has {days.TotalDays:0.#} days more.";
        }
        else
        {
            var others = (await invited.FindAsync(round, school.Urn, cancellationToken)).Reachable.Count(one =>
                one.Number != lost.Number
            );
            needsALook = others == 0;
            outcome = needsALook
                ? "and there is nobody else to write to."
                : $"and {Count.Of(others, "other contact", "other contacts")} of the school {Count.Word(others, "was", "were")} invited before.";
        }

        var what =
            why == LostContact.CameBack
                ? $"Invitation {lost.Number} came back, {outcome}"
                : $"The contact of invitation {lost.Number} has unsubscribed, {outcome}";
        var entry = new LedgerEntry(
            EntryId(lost, why),
            clock.GetUtcNow(),
            LedgerEntry.Service,
            what,
            school.Urn,
            needsALook
        );
        await ledger.NoteAsync(round, entry, cancellationToken);
        return school;
    }

    private async Task<Invitation?> FindNextAsync(
        RoundRef round,
        IReadOnlyList<Invitation> all,
        Invitation lost,
        CancellationToken cancellationToken
    )
    {
        if (all.FirstOrDefault(invitation => invitation.Replaces == lost.Number) is { } made)
        {
            return made;
        }

        var asked = all.Select(invitation => invitation.ContactId).ToHashSet();
        var next = (await contacts.FindAsync(round.Authority, lost.Urn, cancellationToken)).FirstOrDefault(one =>
            one.IsReachable && !asked.Contains(one.Contact.Id)
        );
        return next is null
            ? null
            : await invitations.EnsureAsync(
                round,
                lost.Urn,
                all.Max(invitation => invitation.Number) + 1,
                lost.Purpose,
                next.Contact.Id,
                cancellationToken,
                replaces: lost.Number
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

    private static string EntryId(Invitation lost, LostContact why) =>
        $"{(why == LostContact.CameBack ? "bounced" : "unsubscribed")}|{lost.Urn}|{lost.Number}";
}
