using System.Runtime.CompilerServices;
using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Rounds.Mails;

/// <summary>Writes to those of a school who have not answered, in other words to those who have begun than to those who have not.</summary>
public sealed class SchoolReminders(InvitationStore invitations, ResponseStore responses, InvitationMails mails)
{
    /// <summary>
    /// Puts the reminders into the outbox. Safe to call twice for one occurrence: whoever has begun meanwhile is not reminded of
    /// that as well.
    /// </summary>
    public async Task SendAsync(
        RoundFile file,
        InvitedSchool school,
        bool isLastCall,
        string occurrence,
        CancellationToken cancellationToken
    )
    {
        var waiting = new List<(RoundMail Kind, Invitation Invitation)>();
        await foreach (var (invitation, response) in SilentAsync(file, school, cancellationToken))
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
        }

        foreach (var kind in waiting.GroupBy(mail => mail.Kind, mail => mail.Invitation))
        {
            await mails.SendAsync(file, school, kind, kind.Key, occurrence, cancellationToken);
        }

        Task<bool> WasRemindedToStartAsync(Invitation invitation) =>
            mails.HasSentAsync(file.Round.Ref, invitation, RoundMail.ReminderNotStarted, occurrence, cancellationToken);
    }

    /// <summary>How many would be written to now.</summary>
    public async Task<int> CountAsync(RoundFile file, InvitedSchool school, CancellationToken cancellationToken) =>
        await SilentAsync(file, school, cancellationToken).CountAsync(cancellationToken);

    private async IAsyncEnumerable<(Invitation Invitation, Response? Response)> SilentAsync(
        RoundFile file,
        InvitedSchool school,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        foreach (var invitation in await invitations.ListAsync(file.Round.Ref, school.Urn, cancellationToken))
        {
            if (invitation is { ContactId: null } or { Bounced: true })
            {
                continue;
            }

            var response = await responses.FindAsync(file.Round.Ref, school, invitation.Link, cancellationToken);
            if (response?.State != ResponseState.Submitted)
            {
                yield return (invitation, response);
            }
        }
    }
}
