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
    SurveyContacts contacts,
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
        var ofContacts = await ledger.ReadForAuthorityAsync(round.Authority, cancellationToken);
        var mails = await MailsAsync(file, urn, cancellationToken);
        return Page.Ok<SchoolView>(
            new SchoolModel(
                file,
                school,
                await InvitedAsync(round, urn, mails, cancellationToken),
                mails,
                [
                    .. entries
                        .Concat(ofContacts)
                        .Where(entry => entry.Urn == urn)
                        .OrderByDescending(entry => entry.At)
                        .ThenByDescending(entry => entry.Id, StringComparer.Ordinal),
                ],
                await banner.OfAsync(visit, round, cancellationToken)
            )
        );
    }

    private async Task<IReadOnlyList<InvitedContact>> InvitedAsync(
        RoundRef round,
        int urn,
        IReadOnlyList<DeskMail> mails,
        CancellationToken cancellationToken
    )
    {
        var known = (await contacts.FindAsync(round.Authority, urn, cancellationToken)).ToDictionary(one =>
            one.Contact.Id
        );
        return
        [
            .. (await invitations.ListAsync(round, urn, cancellationToken))
                .Where(invitation => invitation.ContactId is not null)
                .Select(invitation => Of(invitation, known.GetValueOrDefault(invitation.ContactId!))),
        ];

        InvitedContact Of(Invitation invitation, SurveyContact? contact) =>
            new(
                invitation.Number,
                contact?.Contact,
                invitation.Purpose == LinkPurpose.SchoolSurvey,
                invitation.Bounced,
                contact is { IsReachable: false },
                mails
                    .FirstOrDefault(mail => mail.Key.Recipient == InvitationMails.RecipientOf(invitation))
                    ?.Entry.Address
            );
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
