using System.Runtime.CompilerServices;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Mail.Keys;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>The mails that wait while an authority's mail is held: what a person says of them, and the end of the hold.</summary>
public sealed class HeldMails
{
    private readonly ITableStore store;
    private readonly MailHolds holds;
    private readonly MailSignal signal;
    private readonly TimeProvider clock;
    private readonly OutboxEntries entries;
    private readonly OutboxTable table;

    /// <summary>The mails of an outbox with the same store and keys.</summary>
    public HeldMails(ITableStore store, MailKeys keys, MailHolds holds, MailSignal signal, TimeProvider clock)
    {
        (this.store, this.holds, this.signal, this.clock) = (store, holds, signal, clock);
        entries = new(store, keys);
        table = new(store, entries);
    }

    /// <summary>The mails of an authority that are still to be sent, those that were written first first.</summary>
    public async Task<IReadOnlyList<HeldMail>> ListAsync(string authority, CancellationToken cancellationToken)
    {
        var mails = new List<HeldMail>();
        await foreach (var round in store.ListAsync(OutboxRows.Rounds(authority), cancellationToken))
        {
            await foreach (var mail in ListAsync(authority, round.Row, cancellationToken))
            {
                mails.Add(mail);
            }
        }

        return [.. mails.OrderBy(mail => mail.Entry.AddedAt).ThenBy(mail => $"{mail.Key}", StringComparer.Ordinal)];
    }

    /// <summary>Notes that mails went out, as a person says. Those that wait no longer are left as they are, so it is safe to call twice.</summary>
    /// <returns>How many were noted.</returns>
    public async Task<int> MarkSentAsync(IReadOnlyCollection<OutboxKey> keys, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var changes = await table.ChangeAsync(
            keys.Distinct(),
            (_, entry) => entry is { IsWaiting: true } ? entry.MarkSent(now) : entry,
            cancellationToken
        );
        return changes.Count(change => change.IsChanged);
    }

    /// <summary>Ends the hold, so that what waits is sent; false where there is none, such as for the second of two people.</summary>
    public async Task<bool> ReleaseAsync(string authority, CancellationToken cancellationToken)
    {
        var isReleased = await holds.EndAsync(authority, cancellationToken);

        // Who sends by the signal has found nothing due since the hold began.
        signal.Raise([]);
        return isReleased;
    }

    // Every mail that waits stands in the index of what is due, so the rest of a round's mail is not read.
    private async IAsyncEnumerable<HeldMail> ListAsync(
        string authority,
        string round,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var due in store.ListAsync(OutboxRows.AllDue(authority, round), cancellationToken))
        {
            foreach (var row in due.Value.Rows.Where(seen.Add))
            {
                var mail = await entries.FindAsync(authority, round, row, cancellationToken);
                if (mail is { Entry.IsWaiting: true })
                {
                    yield return new(mail.Key, mail.Entry);
                }
            }
        }
    }
}
