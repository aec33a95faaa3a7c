using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Schools.Contacts;

namespace SchoolsDigital.Rounds.Mails;

/// <summary>
/// Puts the mails of invitations into the outbox, under keys that make each one mail. The sweep sends them, many schools
/// together.
/// </summary>
public sealed class InvitationMails(Outbox outbox, RoundMailBodies bodies, SurveyContacts contacts, TimeProvider clock)
{
    /// <summary>Puts mails of one kind to people of one school into the outbox. Safe to call twice for one occurrence.</summary>
    /// <returns>How many are there now: nobody is written to who was removed or has unsubscribed since.</returns>
    public async Task<int> SendAsync(
        RoundFile file,
        InvitedSchool school,
        IEnumerable<Invitation> invitations,
        RoundMail kind,
        string occurrence,
        CancellationToken cancellationToken
    )
    {
        var known = (await contacts.FindAsync(file.Round.Ref.Authority, school.Urn, cancellationToken))
            .Where(one => one.IsReachable)
            .ToDictionary(one => one.Contact.Id, one => one.Contact, StringComparer.Ordinal);
        List<OutboxMail> mails =
        [
            .. from invitation in invitations
            // Whoever was removed or has unsubscribed since is not written to.
            let contact = invitation.ContactId is { } id ? known.GetValueOrDefault(id) : null
            where contact is not null
            select new OutboxMail(
                KeyOf(file.Round.Ref, invitation, kind, occurrence),
                contact.Email,
                contact.Name,
                Values(file, school, invitation, contact),
                Links(file.Round, invitation)
            ),
        ];
        if (mails.Count > 0)
        {
            await outbox.AddAsync(await bodies.OfAsync(file, kind), mails, cancellationToken);
        }

        return mails.Count;
    }

    /// <summary>Whether somebody has been written to already, in words of one kind, for one occurrence.</summary>
    public async Task<bool> HasSentAsync(
        RoundRef round,
        Invitation invitation,
        RoundMail kind,
        string occurrence,
        CancellationToken cancellationToken
    ) => await outbox.GetAsync(KeyOf(round, invitation, kind, occurrence), cancellationToken) is not null;

    /// <summary>The id of whom the mails of an invitation go to.</summary>
    public static string RecipientOf(Invitation invitation) => $"{invitation.Urn}-{invitation.Number}";

    private static OutboxKey KeyOf(RoundRef round, Invitation invitation, RoundMail kind, string occurrence) =>
        new(round.Authority, round.Round, $"{kind}", RecipientOf(invitation), occurrence);

    private static Dictionary<string, MailLink> Links(Round round, Invitation invitation) =>
        new()
        {
            [RoundMailBodies.Link] = LinkAddresses.ToSurvey(round, invitation),
            [RoundMailBodies.Unsubscribe] = LinkAddresses.ToUnsubscribe(round, invitation),
        };

    private Dictionary<string, string> Values(
        RoundFile file,
        InvitedSchool school,
        Invitation invitation,
        Contact contact
    ) =>
        new()
        {
            [RoundMailBodies.Recipient] = contact.DisplayName,
            [RoundMailBodies.School] = school.Name,
            [RoundMailBodies.Sharing] = LinkWords.Sharing(invitation.Purpose),
            [RoundMailBodies.ComingBack] = LinkWords.ComingBack(invitation.Purpose),
            [RoundMailBodies.Answered] = LinkWords.Answered(file.Consultation, school, invitation.Purpose),
            [RoundMailBodies.Closes] = LondonText.Moment(school.ClosesAt),
            [RoundMailBodies.DaysLeft] = DaysLeft(school.ClosesAt - clock.GetUtcNow()),
            [RoundMailBodies.Voices] = file.Consultation.Privacy.IsAnonymous ? "" : Voices(school.Answered),
        };

    private static string DaysLeft(TimeSpan left) =>
        left.TotalDays switch
        {
            < 1 => "less than a day",
            < 2 => "one day",
            var days => $"{Math.Floor(days):0} days",
        };

    private static string Voices(int answered) =>
        answered switch
        {
            0 => "",
            1 => "One person from your school has answered so far.",
            _ => $"{answered} people from your school have answered so far.",
        };
}
