using System.Runtime.CompilerServices;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Keys;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Mail.Sending;
using SchoolsDigital.Mail.Unsubscribing;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>
/// All mail that leaves the service, a row each before anything is sent. An activity adds its mails and sends them; the
/// sweep sends what an activity that died has left, what was deferred, and what was claimed by a sender that died. A mail
/// is sent twice only where an earlier attempt ended without an answer, and says so (<see cref="OutboxEntry.IsPossibleDouble"/>).
/// </summary>
public sealed class Outbox
{
    private readonly ITableStore store;
    private readonly OutboxEntries entries;
    private readonly OutboxBodies bodies;
    private readonly OutboxIntake intake;
    private readonly OutboxDelivery delivery;
    private readonly OutboxSweep sweep;
    private readonly OutboxReports reports;
    private readonly OutboxRetention retention;
    private readonly OutboxUpgrade upgrade;
    private readonly MailHolds holds;
    private readonly Suppressions suppressions;
    private readonly MailSignal? signal;

    /// <summary>
    /// An outbox in a store, by a sender, with <see cref="RetryRule.Mail"/> unless another rule is given. It says by the signal
    /// what is added to it.
    /// </summary>
    /// <param name="store">Where it keeps its mails.</param>
    /// <param name="sender">What sends them.</param>
    /// <param name="suppressions">Who gets none of a group.</param>
    /// <param name="keys">What its mails are sealed with.</param>
    /// <param name="links">The address of a link, with the signature that makes it one. Asked as a mail is sent.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="rule">How often a mail is tried.</param>
    /// <param name="signal">Raised for what is added.</param>
    public Outbox(
        ITableStore store,
        IMailSender sender,
        Suppressions suppressions,
        MailKeys keys,
        Func<MailLink, Uri> links,
        TimeProvider clock,
        RetryRule? rule = null,
        MailSignal? signal = null
    )
    {
        (this.store, this.suppressions, this.signal) = (store, suppressions, signal);
        entries = new(store, keys);
        var table = new OutboxTable(store, entries);
        bodies = new(store);
        intake = new(store, table, bodies, AddressOf, clock);
        holds = new(store);
        delivery = new(
            table,
            bodies,
            new(table, sender, AddressOf, clock, rule ?? RetryRule.Mail),
            suppressions,
            holds,
            clock
        );
        sweep = new(store, entries, delivery, clock);
        reports = new(table, suppressions, clock);
        retention = new(store, entries, table, sender, clock);
        upgrade = new(store, entries);

        string AddressOf(MailLink link) => links(link).AbsoluteUri;
    }

    /// <summary>
    /// Puts mails of one body into the outbox. A key that stands there already is left as it is, whatever is given now. A
    /// round whose mails were deleted gets no more. Safe to call again after a crash.
    /// </summary>
    /// <returns>The keys that were not there before.</returns>
    /// <exception cref="PermanentFailureException">The body has a problem or a mail does not fill it: nothing was added.</exception>
    public async Task<IReadOnlySet<OutboxKey>> AddAsync(
        MailBody body,
        IReadOnlyCollection<OutboxMail> mails,
        CancellationToken cancellationToken = default
    )
    {
        var added = await intake.AddAsync(body, mails, cancellationToken);

        // What stood there already may have been left by a process that died before it sent anything.
        signal?.Raise([.. mails.Select(mail => mail.Key)]);
        return added;
    }

    /// <summary>
    /// Sends those of the mails that are ready: never tried, due again, or left behind by a sender that died. What was
    /// sent, deferred, held or claimed by another is left alone, so this is safe to call twice and from two places.
    /// </summary>
    /// <returns>Where each mail stands afterwards; keys that are not in the outbox are left out.</returns>
    public Task<IReadOnlyList<OutboxStatus>> SendAsync(
        IReadOnlyCollection<OutboxKey> keys,
        CancellationToken cancellationToken = default
    ) => delivery.SendAsync(keys.ToHashSet(), cancellationToken);

    /// <summary>Sends what is due in all rounds of an authority, unless its mail is held. Cheap where nothing is; call it every minute.</summary>
    /// <param name="authority">The authority.</param>
    /// <param name="atMost">About how many mails of a round to send in one call; the next call goes on.</param>
    /// <param name="cancellationToken">Stops between batches.</param>
    /// <returns>Where each mail stands that was tried.</returns>
    public async Task<IReadOnlyList<OutboxStatus>> SendDueAsync(
        string authority,
        int atMost = 10_000,
        CancellationToken cancellationToken = default
    )
    {
        var statuses = new List<OutboxStatus>();
        if (await holds.FindAsync(authority, cancellationToken) is not null)
        {
            return statuses;
        }

        await foreach (var round in store.ListAsync(OutboxRows.Rounds(authority), cancellationToken))
        {
            statuses.AddRange(await sweep.SendDueAsync(authority, round.Row, atMost, cancellationToken));
        }

        return statuses;
    }

    /// <summary>When the next mail of an authority is due (UTC), be it in the past; null where none waits or mail is held.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(string authority, CancellationToken cancellationToken = default)
    {
        DateTimeOffset? next = null;
        if (await holds.FindAsync(authority, cancellationToken) is not null)
        {
            return next;
        }

        await foreach (var round in store.ListAsync(OutboxRows.Rounds(authority), cancellationToken))
        {
            var due = await sweep.NextDueAsync(authority, round.Row, cancellationToken);
            next = next is null || due < next ? due : next;
        }

        return next;
    }

    /// <summary>
    /// Applies a provider's reports, in any order and however often they come. A report about a mail that is not ours is
    /// passed over. Unsubscribing and reporting spam stop further mail of the group.
    /// </summary>
    public Task<IReadOnlyList<DeliveryChange>> ApplyAsync(
        IReadOnlyCollection<DeliveryEvent> events,
        CancellationToken cancellationToken = default
    ) => reports.ApplyAsync(events, cancellationToken);

    /// <summary>
    /// Stops further mail of a mail's group to its recipient, who has followed its unsubscribe link. False where the mail
    /// has no such group, or nobody knows any more who it went to.
    /// </summary>
    public async Task<bool> UnsubscribeAsync(OutboxKey key, CancellationToken cancellationToken = default)
    {
        if (await GetAsync(key, cancellationToken) is not { Address: { } address, Group: { } group })
        {
            return false;
        }

        await suppressions.AddAsync(key.Authority, group, address, SuppressionReason.Unsubscribed, cancellationToken);
        return true;
    }

    /// <summary>One mail; null where there is none.</summary>
    public async Task<OutboxEntry?> GetAsync(OutboxKey key, CancellationToken cancellationToken = default) =>
        (await entries.GetAsync(key, cancellationToken))?.Value;

    /// <summary>The mails of a round by kind, and within a kind in no order that says anything; of one kind, and after one of them, where given.</summary>
    public async IAsyncEnumerable<(OutboxKey Key, OutboxEntry Entry)> ListAsync(
        string authority,
        string round,
        string? kind = null,
        OutboxKey? after = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var range = OutboxRows.Entries(authority, round, kind);
        if (after is not null)
        {
            // Nothing that a key may hold comes before "!".
            range = range with
            {
                From = $"{entries.RowOf(after)}!",
            };
        }

        await foreach (var row in entries.ListAsync(range, cancellationToken))
        {
            yield return (row.Key, row.Entry);
        }
    }

    /// <summary>The mails of a round to some recipients, such as all of one school.</summary>
    public async IAsyncEnumerable<(OutboxKey Key, OutboxEntry Entry)> ListOfRecipientsAsync(
        string authority,
        string round,
        IReadOnlyCollection<string> recipients,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        foreach (var kind in (await CountAsync(authority, round, cancellationToken)).Keys)
        {
            foreach (var recipient in recipients)
            {
                await foreach (var row in entries.ListAsync(authority, round, kind, recipient, cancellationToken))
                {
                    yield return (row.Key, row.Entry);
                }
            }
        }
    }

    /// <summary>
    /// What a mail says to its recipient, for somebody else to read: links in it, which are the recipient's own, are taken
    /// out. Null where there is no such mail, or what it said has been deleted.
    /// </summary>
    public async Task<FilledMail?> ShowAsync(OutboxKey key, CancellationToken cancellationToken = default)
    {
        if (await GetAsync(key, cancellationToken) is not { Address: not null } entry)
        {
            return null;
        }

        var template = await bodies.ReadAsync(OutboxRows.Partition(key), entry.Body, cancellationToken);
        var values = entry
            .Fill(_ => MailLink.TakenOut)
            .ToDictionary(value => value.Key, value => WithoutLink(value.Value));
        return template.Names.All(values.ContainsKey) ? template.Fill(values) : null;
    }

    private static string WithoutLink(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var link) && link.Scheme is "http" or "https"
            ? MailLink.TakenOut
            : value;

    /// <summary>How many mails of each kind of a round stand in which state, without reading the mails.</summary>
    public async Task<IReadOnlyDictionary<string, OutboxTally>> CountAsync(
        string authority,
        string round,
        CancellationToken cancellationToken = default
    )
    {
        var tallies = new SortedDictionary<string, OutboxTally>(StringComparer.Ordinal);
        await foreach (var row in store.ListAsync(OutboxRows.Tallies(authority, round), cancellationToken))
        {
            var kind = OutboxRows.KindOfTally(row.Row);
            tallies[kind] = tallies.GetValueOrDefault(kind, OutboxTally.None).Plus(row.Value);
        }

        return tallies;
    }

    /// <summary>
    /// Deletes the mails of a round, who they went to and that they went; keeps the counts. A mail that still waits is not
    /// sent, and none is added any more. Safe to call again after a crash.
    /// </summary>
    public Task ForgetAsync(string authority, string round, CancellationToken cancellationToken = default) =>
        retention.ForgetAsync(authority, round, cancellationToken);

    /// <summary>Seals the mails of an authority that an earlier version kept open. Safe to call again after a crash.</summary>
    public Task SealAsync(string authority, CancellationToken cancellationToken = default) =>
        upgrade.RunAsync(authority, cancellationToken);
}
