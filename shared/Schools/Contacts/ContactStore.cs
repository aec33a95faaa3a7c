using System.Collections.Concurrent;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Schools.Editions;
using SchoolsDigital.Schools.Imports;

namespace SchoolsDigital.Schools.Contacts;

/// <summary>
/// Keeps the contacts of all authorities in a table of their own, because they are personal data: they are replaced in
/// one go, what an import removes is deleted from the store, and all of them are deleted after a date.
/// </summary>
public sealed class ContactStore(ITableStore tables, TimeProvider clock)
{
    internal const string Table = "Contacts";

    private readonly EditionStore<Contact> editions = new(tables, Table, "contacts", contact => contact.Urn);
    private readonly ConcurrentDictionary<string, Snapshot> snapshots = new(StringComparer.Ordinal);

    /// <summary>New editions of contacts that are written piece by piece.</summary>
    public EditionDrafts Drafts => editions;

    /// <summary>Reads the contacts of an authority; the second time costs one small read.</summary>
    public async Task<ContactList> ReadAsync(string authority, CancellationToken cancellationToken = default)
    {
        var known = snapshots.GetValueOrDefault(authority);
        var edition = await editions.ReadAsync(authority, known?.Edition, cancellationToken);
        if (known is not null && ReferenceEquals(known.Edition, edition))
        {
            return known.Contacts;
        }

        var head = edition.Head;
        var contacts = new ContactList(authority, head.Live, head.IdsGiven, head.KeepUntil, edition.Items);
        snapshots[authority] = new(edition, contacts);
        return contacts;
    }

    /// <summary>
    /// Reads the contacts of one school in the order in which they are written to: two small reads, whatever the authority,
    /// and one where all of them have been read before.
    /// </summary>
    public async Task<IReadOnlyList<Contact>> FindAsync(
        string authority,
        int urn,
        CancellationToken cancellationToken = default
    ) =>
        snapshots.GetValueOrDefault(authority) is { } known
        && await editions.IsInForceAsync(authority, known.Edition, cancellationToken)
            ? [.. known.Contacts.ForSchool(urn)]
            : await editions.FindAsync(authority, urn, cancellationToken);

    /// <summary>
    /// Puts a plan into force. Safe to call twice with the same plan, also after a crash: what has been applied is not
    /// applied again.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="keepUntil">The last day on which the contacts may be kept.</param>
    /// <param name="force">Whether it may touch more than a tenth of what is there.</param>
    /// <param name="cancellationToken">Gives up; the plan is then in force or not, as a whole.</param>
    public async Task<ApplyOutcome> ApplyAsync(
        ContactPlan plan,
        DateOnly keepUntil,
        bool force,
        CancellationToken cancellationToken = default
    )
    {
        if (plan.Problems.Count > 0)
        {
            return ApplyOutcome.Unusable;
        }

        if (plan.ChangesNothing(keepUntil))
        {
            return ApplyOutcome.NothingToChange;
        }

        if (plan.Share.NeedsForce && !force)
        {
            return ApplyOutcome.NeedsForce;
        }

        var authority = plan.Existing.Authority;
        if (await TryReplaceAsync(plan.Existing, plan.Result, plan.IdsGiven, keepUntil, cancellationToken))
        {
            return ApplyOutcome.Applied;
        }

        var inForce = await editions.ReadAsync(authority, cancellationToken: cancellationToken);
        return inForce.Items.SequenceEqual(plan.Result) && inForce.Head.KeepUntil == keepUntil
            ? ApplyOutcome.Applied
            : ApplyOutcome.OutOfDate;
    }

    /// <summary>
    /// Deletes all contacts of an authority once their last day is over, and what a crashed import has left behind on any
    /// day. <see langword="true"/> where they were deleted now. Safe to call every day.
    /// </summary>
    public async Task<bool> DeleteExpiredAsync(
        string authority,
        DateOnly today,
        CancellationToken cancellationToken = default
    )
    {
        while (true)
        {
            var contacts = await ReadAsync(authority, cancellationToken);
            if (contacts.KeepUntil is not { } last || today <= last)
            {
                await editions.CleanAsync(authority, cancellationToken);
                return false;
            }

            if (await TryReplaceAsync(contacts, [], contacts.IdsGiven, null, cancellationToken))
            {
                snapshots.TryRemove(authority, out _);
                return true;
            }
        }
    }

    /// <summary>Deletes single contacts, for people who object or have left. Safe to call twice; ids that are not there do not matter.</summary>
    public async Task DeleteAsync(
        string authority,
        IReadOnlySet<string> ids,
        CancellationToken cancellationToken = default
    )
    {
        while (true)
        {
            var contacts = await ReadAsync(authority, cancellationToken);
            List<Contact> rest = [.. contacts.Contacts.Where(contact => !ids.Contains(contact.Id))];
            if (
                rest.Count == contacts.Contacts.Count
                || await TryReplaceAsync(contacts, rest, contacts.IdsGiven, contacts.KeepUntil, cancellationToken)
            )
            {
                return;
            }
        }
    }

    /// <summary>Puts another list into force. False where the list that it was made from is no longer in force.</summary>
    internal Task<bool> TryReplaceAsync(
        ContactList existing,
        IReadOnlyList<Contact> contacts,
        int idsGiven,
        DateOnly? keepUntil,
        CancellationToken cancellationToken
    ) =>
        editions.TryReplaceAsync(
            existing.Authority,
            existing.Edition,
            contacts,
            head => head with { Since = clock.GetUtcNow(), IdsGiven = idsGiven, KeepUntil = keepUntil },
            cancellationToken
        );

    private sealed record Snapshot(Edition<Contact> Edition, ContactList Contacts);
}
