using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Local.Engine;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Mail.Outboxes;

namespace SchoolsDigital.Local.Backups;

/// <summary>Holds the mail of restored data, and writes what has fallen due since the copy was made.</summary>
internal static class RestoredMail
{
    /// <summary>
    /// Holds the mail of every authority. Then lets the time pass that has passed since, so that workflows write what they
    /// would have written, each mail with the moment at which it fell due. Nothing is sent.
    /// </summary>
    /// <returns>How many mails of each authority wait.</returns>
    public static async Task<IReadOnlyDictionary<string, int>> HoldAsync(
        string data,
        string keysFile,
        DateTimeOffset madeAt,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        await using (var stores = LocalStores.Open(data))
        {
            var holds = new MailHolds(stores.Tables);
            foreach (var authority in await new AuthorityStore(stores.Tables).ListAsync(cancellationToken))
            {
                await holds.HoldAsync(authority.Code, new(madeAt, now), cancellationToken);
            }
        }

        var since = new VirtualClock(madeAt);
        var options = new LocalHostOptions { Clock = since, KeyFile = keysFile };
        await using var host = await LocalHost.StartAsync(data, options, cancellationToken);
        await new VirtualTime(since, host.Engine).AdvanceToAsync(now, cancellationToken);
        return await CountAsync(host, cancellationToken);
    }

    private static async Task<IReadOnlyDictionary<string, int>> CountAsync(
        LocalHost host,
        CancellationToken cancellationToken
    )
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var authority in await host.Get<AuthorityStore>().ListAsync(cancellationToken))
        {
            counts[authority.Code] = (await host.Get<HeldMails>().ListAsync(authority.Code, cancellationToken)).Count;
        }

        return counts;
    }
}
