using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Unsubscribing;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>Sends those of some mails that are ready and not held, in batches that share a body.</summary>
internal sealed class OutboxDelivery(
    OutboxTable table,
    OutboxBodies bodies,
    OutboxAttempt attempt,
    Suppressions suppressions,
    MailHolds holds,
    TimeProvider clock
)
{
    /// <summary>Sends what is ready, and returns where each mail stands then.</summary>
    public async Task<IReadOnlyList<OutboxStatus>> SendAsync(
        IReadOnlyCollection<OutboxKey> keys,
        CancellationToken cancellationToken
    )
    {
        var found = await table.ChangeAsync(keys, (_, entry) => entry, cancellationToken);
        var statuses = found.ToDictionary(change => change.Key, change => change.Status);
        var now = clock.GetUtcNow();
        var ready = found.Where(change => change.After.IsReady(now)).ToList();
        var held = await HeldAsync(ready, cancellationToken);
        foreach (
            var body in ready
                .Where(change => !held.Contains(change.Key.Authority))
                .GroupBy(change => (Round: OutboxRows.Partition(change.Key), change.After.Body))
        )
        {
            foreach (var change in await SendAsync(body.Key.Round, body.Key.Body, [.. body], cancellationToken))
            {
                statuses[change.Key] = change.Status;
            }
        }

        return [.. statuses.Values];
    }

    private async Task<HashSet<string>> HeldAsync(List<OutboxChange> ready, CancellationToken cancellationToken)
    {
        var held = new HashSet<string>(StringComparer.Ordinal);
        foreach (var authority in ready.Select(change => change.Key.Authority).Distinct())
        {
            if (await holds.FindAsync(authority, cancellationToken) is not null)
            {
                held.Add(authority);
            }
        }

        return held;
    }

    private async Task<IReadOnlyList<OutboxChange>> SendAsync(
        string round,
        string body,
        IReadOnlyList<OutboxChange> mails,
        CancellationToken cancellationToken
    )
    {
        MailTemplate template;
        try
        {
            template = await bodies.ReadAsync(round, body, cancellationToken);
        }
        catch (PermanentFailureException unusable)
        {
            // One body that cannot be used must not keep the sweep from all other mail.
            return await attempt.FailAsync([.. mails.Select(mail => mail.Key)], unusable.Message, cancellationToken);
        }

        var stopped = template.Body.Envelope.Unsubscribe is { Group: var group }
            ? await suppressions.ReadAsync(mails[0].Key.Authority, group, cancellationToken)
            : StoppedAddresses.None;
        var changes = new List<OutboxChange>(mails.Count);
        foreach (var batch in MailBatching.Divide(mails))
        {
            cancellationToken.ThrowIfCancellationRequested();
            changes.AddRange(await attempt.SendAsync(batch, template, stopped, cancellationToken));
        }

        return changes;
    }
}
