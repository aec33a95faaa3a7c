using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Invitations;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Mails;

/// <summary>Invites schools to a series, and writes again to those that have not booked.</summary>
public sealed class SchoolMails(SeriesStore store, Outbox outbox, WorkshopMailBodies bodies, ContactStore contacts)
{
    /// <summary>Puts the mails into the outbox. Safe to call twice. Returns how many.</summary>
    public async Task<int> SendAsync(
        WorkshopSeries series,
        SeriesStep step,
        IReadOnlyList<SeriesInvitation> recipients,
        CancellationToken cancellationToken
    )
    {
        var known = await contacts.ReadAsync(series.Ref.Authority, cancellationToken);
        var kind = step.Kind == SeriesStepKind.Chase ? WorkshopMail.WorkshopChaser : WorkshopMail.WorkshopInvitation;
        List<OutboxMail> mails =
        [
            .. recipients
                .Select(invitation => (invitation, contact: known.Find(invitation.ContactId)))
                // Whoever was deleted since, at their own wish or by an import, is not written to.
                .Where(pair => pair.contact is not null)
                .Select(pair => MailTo(series, kind, step.Number, pair.invitation, pair.contact!)),
        ];
        if (mails.Count > 0)
        {
            var sessions = await store.ListSessionsAsync(series.Ref, cancellationToken);
            var letter = SeriesLetters.Of(series, sessions, step, null);
            await outbox.AddAsync(await bodies.RenderAsync(series, kind, letter), mails, cancellationToken);
        }

        return mails.Count;
    }

    private static OutboxMail MailTo(
        WorkshopSeries series,
        WorkshopMail kind,
        int number,
        SeriesInvitation invitation,
        Contact contact
    ) =>
        new(
            new OutboxKey(
                series.Ref.Authority,
                series.Ref.MailRound,
                $"{kind}",
                $"{invitation.Urn}-{invitation.Number}",
                $"{number}"
            ),
            contact.Email,
            contact.Name,
            new Dictionary<string, string>
            {
                [WorkshopMailBodies.Recipient] = contact.DisplayName,
                [WorkshopMailBodies.School] = invitation.School,
            },
            new Dictionary<string, MailLink>
            {
                [WorkshopMailBodies.Link] = WorkshopAddresses.ToInvitation(series, invitation.Link),
                [WorkshopMailBodies.Unsubscribe] = WorkshopAddresses.ToUnsubscribe(series, invitation.Link),
            }
        );
}
