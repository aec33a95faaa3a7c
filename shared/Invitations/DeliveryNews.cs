using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Invitations.InvitedSchools;
using SchoolsDigital.Mail;
using SchoolsDigital.Workflows;

namespace SchoolsDigital.Invitations;

/// <summary>Applies a provider's reports to the outbox, and tells the workflow of each school whose mail came back.</summary>
public sealed class DeliveryNews(Outbox outbox, IWorkflowClient workflows)
{
    /// <summary>Applies reports. Safe to call twice: a workflow that hears of a bounce again looks at the record and does nothing.</summary>
    /// <returns>What the reports have come to.</returns>
    public async Task<IReadOnlyList<DeliveryChange>> ApplyAsync(
        IReadOnlyCollection<DeliveryEvent> events,
        CancellationToken cancellationToken
    )
    {
        var changes = await outbox.ApplyAsync(events, cancellationToken);
        foreach (var change in changes.Where(change => change.State == MailState.Bounced))
        {
            if (InvitationOf(change.Key) is var (urn, invitation))
            {
                await workflows.RaiseEventAsync(
                    RoundInstances.Of(new(change.Key.Authority, change.Key.Round), urn),
                    SchoolWorkflow.News,
                    new SchoolNews(SchoolNewsKind.Bounced, $"{change.Key.Kind}-{change.Key.Occurrence}", invitation),
                    cancellationToken
                );
            }
        }

        return changes;
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
