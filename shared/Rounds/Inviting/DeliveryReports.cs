using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Rounds.Inviting;

/// <summary>Applies a provider's reports to the outbox, and tells the workflow of each school whose mail came back.</summary>
public sealed class DeliveryReports(Outbox outbox, IWorkflowClient workflows)
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
        var returned = changes
            .Where(change => change.State == MailState.Bounced)
            .Select(change => change.Key)
            .Distinct();
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(returned, atOnce, async (mail, token) => await TellAsync(mail, token));
        return changes;
    }

    private async Task TellAsync(OutboxKey mail, CancellationToken cancellationToken)
    {
        if (InvitationOf(mail) is var (urn, invitation))
        {
            await workflows.RaiseEventAsync(
                RoundInstances.Of(new(mail.Authority, mail.Round), urn),
                SchoolWorkflow.Happened,
                new SchoolEvent(SchoolEventKind.Bounced, $"{mail.Kind}-{mail.Occurrence}", invitation),
                cancellationToken
            );
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
