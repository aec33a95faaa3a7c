using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds.Mails;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Rounds.Inviting;

/// <summary>
/// Applies a provider's reports to the outbox, and tells the workflow of each school whose mail came back or whose contact
/// has unsubscribed at the provider.
/// </summary>
public sealed class DeliveryReports(Outbox outbox, RoundFiles rounds, Unsubscribes unsubscribes, LostContacts lost)
{
    // A server that returns all mail of an authority at once makes a thousand of them.
    private const int AtOnce = 16;

    /// <summary>Applies reports. Safe to call twice: a workflow that hears of a bounce again looks at the record and does nothing.</summary>
    /// <returns>What the reports have come to.</returns>
    public async Task<IReadOnlyList<DeliveryChange>> ApplyAsync(
        IReadOnlyCollection<DeliveryEvent> events,
        CancellationToken cancellationToken
    )
    {
        var changes = await outbox.ApplyAsync(events, cancellationToken);
        var returned = changes.Where(change => change.State == MailState.Bounced);
        await ForEachAsync(returned, TellOfBounceAsync, cancellationToken);
        var stopped = changes.Where(change => change.Kind is DeliveryKind.Unsubscribed or DeliveryKind.SpamReport);
        await ForEachAsync(stopped, TellOfStopAsync, cancellationToken);
        return changes;
    }

    private static Task ForEachAsync(
        IEnumerable<DeliveryChange> changes,
        Func<OutboxKey, CancellationToken, Task> tell,
        CancellationToken cancellationToken
    )
    {
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        var mails = changes.Select(change => change.Key).Distinct();
        return Parallel.ForEachAsync(mails, atOnce, async (mail, token) => await tell(mail, token));
    }

    private async Task TellOfBounceAsync(OutboxKey mail, CancellationToken cancellationToken)
    {
        if (InvitationOf(mail) is var (urn, invitation) && await MayBeSeenAsync(mail, cancellationToken))
        {
            var news = new SchoolEvent(SchoolEventKind.Bounced, $"{mail.Kind}-{mail.Occurrence}", invitation);
            await lost.TellAsync(new(new(mail.Authority, mail.Round), urn), news, cancellationToken);
        }
    }

    // What follows from a bounce is seen at the desk: in an anonymous round it would show who was reminded.
    private async Task<bool> MayBeSeenAsync(OutboxKey mail, CancellationToken cancellationToken) =>
        !TellingMails.Include(mail.Kind)
        || await rounds.FindAsync(new(mail.Authority, mail.Round), cancellationToken)
            is { Consultation.Privacy.IsAnonymous: false };

    private async Task TellOfStopAsync(OutboxKey mail, CancellationToken cancellationToken)
    {
        if (
            InvitationOf(mail) is not null
            && await outbox.GetAsync(mail, cancellationToken) is { Address: { } address }
        )
        {
            await unsubscribes.TellAsync(mail.Authority, address, cancellationToken);
        }
    }

    // Reminders go to the same people, so that an address may fail as late as that.
    private static (int Urn, int Invitation)? InvitationOf(OutboxKey key) =>
        Enum.TryParse<RoundMail>(key.Kind, out _)
        && key.Recipient.Split('-') is [var school, var number]
        && int.TryParse(school, out var urn)
        && int.TryParse(number, out var invitation)
            ? (urn, invitation)
            : null;
}
