using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Unsubscribing;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>Applies a provider's reports to the mails that they are about.</summary>
internal sealed class OutboxReports(OutboxTable table, Suppressions suppressions, TimeProvider clock)
{
    public async Task<IReadOnlyList<DeliveryChange>> ApplyAsync(
        IReadOnlyCollection<DeliveryEvent> events,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var byKey = events
            .Select(happened => (Key: OutboxKey.Parse(happened.OutboxId), Event: happened))
            .Where(report => report.Key is not null)
            .ToLookup(report => report.Key!, report => report.Event);
        var changes = await table.ChangeAsync(
            byKey.Select(reports => reports.Key),
            (key, entry) =>
                entry is null ? null : byKey[key].Aggregate(entry, (sum, happened) => sum.Report(happened, now)),
            cancellationToken
        );
        var results = new List<DeliveryChange>(changes.Count);
        foreach (var change in changes)
        {
            var known = change.Before!.Events.Select(note => note.EventId).ToHashSet();
            foreach (var happened in byKey[change.Key])
            {
                await SuppressAsync(change, happened, cancellationToken);
                results.Add(new(change.Key, happened.Kind, change.After.State, known.Add(happened.EventId)));
            }
        }

        return results;
    }

    private async Task SuppressAsync(OutboxChange change, DeliveryEvent happened, CancellationToken cancellationToken)
    {
        if (
            happened.Kind is DeliveryKind.SpamReport or DeliveryKind.Unsubscribed
            && change.After is { Address: { } address, Group: { } group }
        )
        {
            var reason =
                happened.Kind is DeliveryKind.SpamReport
                    ? SuppressionReason.SpamReport
                    : SuppressionReason.Unsubscribed;
            await suppressions.AddAsync(change.Key.Authority, group, address, reason, cancellationToken);
        }
    }
}
