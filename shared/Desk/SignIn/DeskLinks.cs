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

    /// <summary>Makes a link that signs in once.</summary>
    /// <returns>The path of the page that it opens.</returns>
    public async Task<string> IssueAsync(DeskRole role, CancellationToken cancellationToken)
    {
        await ForgetAsync(cancellationToken);
        var id = ids.Next($"desk|{clock.GetUtcNow().UtcTicks}");
        var expiresAt = clock.GetUtcNow() + Lifetime;
        await records.TryAddAsync(DeskLink.KeyFor(id), new(role, expiresAt), cancellationToken);
        return $"{SignInPage.Path}/{links.Create(id, LinkPurpose.DeskSignIn, expiresAt)}";
    }

    /// <summary>Whether a link could sign in now. Looking does not use it up.</summary>
    public async Task<bool> IsOpenAsync(string link, CancellationToken cancellationToken) =>
        links.TryRead(link, LinkPurpose.DeskSignIn) is { } id
        && await FindAsync(id, cancellationToken) is { } found
        && found.IsOpenAt(clock.GetUtcNow());

    /// <summary>Uses a link up. Of those who try, one gets its id; the others get null.</summary>
    public async Task<LinkId?> UseAsync(string link, CancellationToken cancellationToken)
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
                    Value = found.Value with { UsedAt = now },
                },
                cancellationToken
            )
            ? id
            : null;
    }

    /// <summary>What is kept of a link; null where nothing is.</summary>
    public async Task<DeskLink?> FindAsync(LinkId id, CancellationToken cancellationToken) =>
        (await records.GetAsync(DeskLink.KeyFor(id), cancellationToken))?.Value;

    /// <summary>Ends the session that a link began, wherever its cookie has got to.</summary>
    public async Task EndAsync(LinkId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is { } found)
        {
            var ended = found with { SignedOutAt = clock.GetUtcNow() };
            await records.UpsertAsync(DeskLink.KeyFor(id), ended, cancellationToken);
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
