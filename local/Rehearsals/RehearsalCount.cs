using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Responses;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>Counts what a rehearsal has left in the stores, where the service itself would look.</summary>
public sealed class RehearsalCount(LocalHost host, RoundRef round)
{
    private static readonly string[] ReminderKinds =
    [
        nameof(RoundMail.ReminderNotStarted),
        nameof(RoundMail.ReminderStarted),
        nameof(RoundMail.ClosingSoon),
    ];

    /// <summary>The counts, without what only the rehearsal itself knows.</summary>
    public async Task<RehearsalSummary> CountAsync(CancellationToken cancellationToken)
    {
        var (sent, unfinished, schools) = (0, 0, new HashSet<string>());
        await foreach (var response in host.Get<ResponseStore>().ListAsync(round, cancellationToken))
        {
            if (response.State == ResponseState.Submitted)
            {
                sent++;
                schools.Add(response.School);
            }
            else
            {
                unfinished++;
            }
        }

        var record = await host.Get<RoundStore>().FindAsync(round, cancellationToken);
        var tallies = await host.Get<Outbox>().CountAsync(round.Authority, round.Round, cancellationToken);
        var mails = tallies.ToDictionary(tally => tally.Key, tally => Sent(tally.Value));
        return new()
        {
            Sample = "",
            Seed = "",
            SchoolsInvited = record!.SchoolsInvited,
            PeopleInvited = mails.GetValueOrDefault(nameof(RoundMail.Invitation)),
            Responses = sent,
            SchoolsResponded = schools.Count,
            Unfinished = unfinished,
            TurnedAway = 0,
            Reminders = ReminderKinds.Sum(kind => mails.GetValueOrDefault(kind)),
            Mails = new SortedDictionary<string, int>(mails, StringComparer.Ordinal),
            Bounces = tallies.Values.Sum(tally => tally[MailState.Bounced]),
            Rescued = await host.Get<ITableStore>()
                .ListAsync(Invitation.Of(round), cancellationToken)
                .CountAsync(invitation => invitation.Value.Replaces is not null, cancellationToken),
            Suppressed = tallies.Values.Sum(tally => tally[MailState.Suppressed]),
            VirtualDays = 0,
            WallSeconds = 0,
            PeakMemoryMb = 0,
        };
    }

    private static int Sent(OutboxTally tally) =>
        tally[MailState.Accepted] + tally[MailState.Delivered] + tally[MailState.Bounced];
}
