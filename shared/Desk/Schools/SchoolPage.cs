using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Schools;

/// <summary>
/// One school of a round: whom it was written to and what became of the mails, its deadline, its ledger. Who of its staff
/// has answered is shown in no round, and in an anonymous one not even how many.
/// </summary>
internal sealed class SchoolPage(
    DeskRounds rounds,
    ShownSchools schools,
    InvitationStore invitations,
    ContactStore contacts,
    Outbox outbox,
    Ledger ledger,
    ActionBanner banner
) : IDeskPage
{
    /// <inheritdoc/>
    public static string Route => RoundPaths.Pattern + "/schools/{urn}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (
            await rounds.FindAsync(visit, cancellationToken) is not { } file
            || DeskRounds.UrnOf(visit) is not { } urn
            || await schools.FindAsync(file, urn, cancellationToken) is not { } school
        )
        {
            return Page.NotFound();
        }

        var round = file.Round.Ref;
        var entries = await ledger.ReadAsync(round, cancellationToken);
        return Page.Ok<SchoolView>(
            new SchoolModel(
                file,
                school,
                await InvitedAsync(round, urn, cancellationToken),
                await MailsAsync(file, urn, cancellationToken),
                [.. entries.Where(entry => entry.Urn == urn).Reverse()],
                await banner.OfAsync(visit, round, cancellationToken)
            )
        );
    }

    private async Task<IReadOnlyList<InvitedContact>> InvitedAsync(
        RoundRef round,
        int urn,
        CancellationToken cancellationToken
    )
    {
        var known = (await contacts.FindAsync(round.Authority, urn, cancellationToken)).ToDictionary(contact =>
            contact.Id
        );
        return
        [
            .. (await invitations.ListAsync(round, urn, cancellationToken))
                .Where(invitation => invitation.ContactId is not null)
                .Select(invitation => new InvitedContact(
                    invitation.Number,
                    known.GetValueOrDefault(invitation.ContactId!),
                    invitation.Purpose == LinkPurpose.SchoolSurvey,
                    invitation.Bounced
                )),
        ];
    }

    private async Task<IReadOnlyList<DeskMail>> MailsAsync(RoundFile file, int urn, CancellationToken cancellationToken)
    {
        var round = file.Round.Ref;
        var recipients = (await invitations.ListAsync(round, urn, cancellationToken))
            .Where(invitation => invitation.ContactId is not null)
            .Select(InvitationMails.RecipientOf)
            .ToList();
        var mails = await outbox
            .ListOfRecipientsAsync(round.Authority, round.Round, recipients, cancellationToken)
            .Where(mail => ListedMails.Includes(file.Consultation, mail.Key.Kind))
            .Select(mail => new DeskMail(mail.Key, mail.Entry))
            .ToListAsync(cancellationToken);
        return [.. mails.OrderByDescending(mail => mail.Entry.AddedAt)];
    }
}
