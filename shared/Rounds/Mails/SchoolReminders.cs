using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Rounds.Mails;

/// <summary>Writes to those of a school who have not answered, in other words to those who have begun than to those who have not.</summary>
public sealed class SchoolReminders(InvitedContacts invited, ResponseStore responses, InvitationMails mails)
{
    /// <summary>
    /// Puts the reminders into the outbox. Safe to call twice for one occurrence: whoever has begun meanwhile is not reminded of
    /// that as well.
    /// </summary>
    /// <returns>How many there are, and how many contacts get none whether they have answered or not.</returns>
    public async Task<QueuedMails> SendAsync(
        RoundFile file,
        InvitedSchool school,
        bool isLastCall,
        string occurrence,
        CancellationToken cancellationToken
    )
    {
        var waiting = new List<(RoundMail Kind, Invitation Invitation)>();
        var recipients = await invited.FindAsync(file.Round.Ref, school.Urn, cancellationToken);
        var queued = 0;
        await foreach (var (invitation, response) in SilentAsync(file, school, recipients, cancellationToken))
        {
            var kind = (isLastCall, response) switch
            {
                (true, _) => RoundMail.ClosingSoon,
                (_, { Answers.Answers.Count: > 0 }) => RoundMail.ReminderStarted,
                _ => RoundMail.ReminderNotStarted,
            };
            if (kind != RoundMail.ReminderStarted || !await WasRemindedToStartAsync(invitation))
            {
                waiting.Add((kind, invitation));
            }
            else
            {
                queued++;
            }
        }

        foreach (var kind in waiting.GroupBy(mail => mail.Kind, mail => mail.Invitation))
        {
            queued += await mails.SendAsync(file, school, kind, kind.Key, occurrence, cancellationToken);
        }

        return new(queued, recipients.LeftOut);

        Task<bool> WasRemindedToStartAsync(Invitation invitation) =>
            mails.HasSentAsync(file.Round.Ref, invitation, RoundMail.ReminderNotStarted, occurrence, cancellationToken);
    }

    /// <summary>How many would be written to now, and how many contacts get none whether they have answered or not.</summary>
    public async Task<QueuedMails> CountAsync(RoundFile file, InvitedSchool school, CancellationToken cancellationToken)
    {
        var recipients = await invited.FindAsync(file.Round.Ref, school.Urn, cancellationToken);
        var silent = SilentAsync(file, school, recipients, cancellationToken);
        return new(await silent.CountAsync(cancellationToken), recipients.LeftOut);
    }

    private IAsyncEnumerable<(Invitation Invitation, Response? Response)> SilentAsync(
        RoundFile file,
        InvitedSchool school,
        Recipients recipients,
        CancellationToken cancellationToken
    ) =>
        recipients
            .Reachable.ToAsyncEnumerable()
            .Select(
                async (Invitation invitation, CancellationToken token) =>
                    (invitation, await responses.FindAsync(file.Round.Ref, school, invitation.Link, token))
            )
            .Where(one => one.Item2?.State != ResponseState.Submitted);
}
