using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Mail.Outboxes;

/// <summary>Whose mail is held. The outbox sends nothing of an authority while it is.</summary>
public sealed class MailHolds(ITableStore store)
{
    /// <summary>The hold of an authority; null where its mail is sent.</summary>
    public async Task<MailHold?> FindAsync(string authority, CancellationToken cancellationToken) =>
        (await store.GetAsync(MailHold.KeyFor(authority), cancellationToken))?.Value;

    /// <summary>Holds the mail of an authority. Safe to call twice: the newest stands.</summary>
    public Task HoldAsync(string authority, MailHold hold, CancellationToken cancellationToken) =>
        store.UpsertAsync(MailHold.KeyFor(authority), hold, cancellationToken);

    /// <summary>Ends the hold of an authority; false where there is none, such as for the second of two people.</summary>
    internal async Task<bool> EndAsync(string authority, CancellationToken cancellationToken) =>
        await store.GetAsync(MailHold.KeyFor(authority), cancellationToken) is { } found
        && await store.TryDeleteAsync(MailHold.KeyFor(authority), found.Version, cancellationToken);
}
