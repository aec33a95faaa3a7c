using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>The one-time links by which people sign in to the desk of a host that has no sign-in service.</summary>
public sealed class DeskLinks(ITableStore records, SignedLinks links, ILinkIds ids, TimeProvider clock)
{
    /// <summary>How long a link may be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    // Long enough that the session of a link is over.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    /// <summary>Makes a link that signs in once, for whoever runs the service.</summary>
    /// <param name="role">What it lets its holder do, in every authority.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The path of the page that it opens.</returns>
    public async Task<string> IssueAsync(DeskRole role, CancellationToken cancellationToken)
    {
        var expiresAt = clock.GetUtcNow() + Lifetime;
        var id = await KeepAsync(new(role, expiresAt), cancellationToken);
        return $"{SignInPage.Path}/{links.Create(id, LinkPurpose.DeskSignIn, expiresAt)}";
    }

    /// <summary>Makes a link that signs a person in once, for a mail to them.</summary>
    /// <returns>Its id, and when it ends (UTC).</returns>
    public async Task<(LinkId Id, DateTimeOffset ExpiresAt)> IssueAsync(
        string person,
        TimeSpan lifetime,
        CancellationToken cancellationToken
    )
    {
        var expiresAt = clock.GetUtcNow() + lifetime;
        return (await KeepAsync(new(null, expiresAt) { Person = person }, cancellationToken), expiresAt);
    }

    /// <summary>How many links a person has been sent of late and not used.</summary>
    public async Task<int> CountUnusedAsync(string person, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Lifetime;
        return await records
            .ListAsync(DeskLink.All, cancellationToken)
            .CountAsync(
                link =>
                    link.Value.IssuedAt > since
                    && link.Value.UsedAt is null
                    && string.Equals(link.Value.Person, person, StringComparison.Ordinal),
                cancellationToken
            );
    }

    /// <summary>A link that could sign in now; null for any other. Looking does not use it up.</summary>
    public async Task<DeskLink?> FindOpenAsync(string link, CancellationToken cancellationToken) =>
        links.TryRead(link, LinkPurpose.DeskSignIn) is { } id
        && await FindAsync(id, cancellationToken) is { } found
        && found.IsOpenAt(clock.GetUtcNow())
            ? found
            : null;

    /// <summary>Uses a link up. Of those who try, one gets its id; the others get null.</summary>
    /// <param name="link">The link.</param>
    /// <param name="name">What whoever uses it is called.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<LinkId?> UseAsync(string link, string name, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return
            links.TryRead(link, LinkPurpose.DeskSignIn) is { } id
            && await records.GetAsync(DeskLink.KeyFor(id), cancellationToken) is { } found
            && found.Value.IsOpenAt(now)
            && await records.TryReplaceAsync(
                DeskLink.KeyFor(id),
                found with
                {
                    Value = found.Value with { UsedAt = now, UsedBy = name },
                },
                cancellationToken
            )
            ? id
            : null;
    }

    /// <summary>What is kept of a link; null where nothing is.</summary>
    public async Task<DeskLink?> FindAsync(LinkId id, CancellationToken cancellationToken) =>
        (await records.GetAsync(DeskLink.KeyFor(id), cancellationToken))?.Value;

    /// <summary>The sessions of a person that have not ended, or those of everybody who came by a printed link; the newest first.</summary>
    /// <param name="person">The person; null for printed links.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<ListedSession>> SessionsOfAsync(string? person, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var sessions = await records
            .ListAsync(DeskLink.All, cancellationToken)
            .Where(link =>
                link.Value.IsSessionAt(now) && string.Equals(link.Value.Person, person, StringComparison.Ordinal)
            )
            .Select(link => new ListedSession(link.Row, link.Value.UsedBy ?? "", link.Value.UsedAt!.Value))
            .ToListAsync(cancellationToken);
        return [.. sessions.OrderByDescending(session => session.SignedInAt)];
    }

    /// <summary>Ends the session that a link began, wherever its cookie has got to.</summary>
    public Task EndAsync(LinkId id, CancellationToken cancellationToken) =>
        EndAsync(DeskLink.KeyFor(id), cancellationToken);

    /// <summary>Ends a listed session. Safe to call twice.</summary>
    public Task EndAsync(ListedSession session, CancellationToken cancellationToken) =>
        EndAsync(DeskLink.KeyFor(session.Row), cancellationToken);

    /// <summary>Ends everything by which a person could be at the desk: their sessions, and links that they have not used.</summary>
    public async Task EndAllAsync(string person, CancellationToken cancellationToken)
    {
        await foreach (var link in records.ListAsync(DeskLink.All, cancellationToken))
        {
            if (string.Equals(link.Value.Person, person, StringComparison.Ordinal) && link.Value.SignedOutAt is null)
            {
                await EndAsync(DeskLink.KeyFor(link.Row), cancellationToken);
            }
        }
    }

    private async Task<LinkId> KeepAsync(DeskLink link, CancellationToken cancellationToken)
    {
        await ForgetAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var id = ids.Next($"desk|{link.Person}|{now.UtcTicks}");
        await records.TryAddAsync(DeskLink.KeyFor(id), link with { IssuedAt = now }, cancellationToken);
        return id;
    }

    private async Task EndAsync(RecordKey<DeskLink> key, CancellationToken cancellationToken)
    {
        while (await records.GetAsync(key, cancellationToken) is { Value.SignedOutAt: null } found)
        {
            var ended = found with { Value = found.Value with { SignedOutAt = clock.GetUtcNow() } };
            if (await records.TryReplaceAsync(key, ended, cancellationToken))
            {
                return;
            }
        }
    }

    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Kept;
        await foreach (var link in records.ListAsync(DeskLink.All, cancellationToken))
        {
            if (link.Value.ExpiresAt < before)
            {
                await records.TryDeleteAsync(DeskLink.KeyFor(link.Row), link.Version, cancellationToken);
            }
        }
    }
}
