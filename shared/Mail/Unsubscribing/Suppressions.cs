using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Mail.Unsubscribing;

/// <summary>
/// Who gets no mail of a group of an authority any more. It outlives the rounds: it holds a hash of each address, by which
/// one that is written to again is known, and no address. Looked up as each mail is sent.
/// </summary>
public sealed class Suppressions(ITableStore store, TimeProvider clock)
{
    private const string Table = "MailSuppressions";

    /// <summary>Stops mail of a group to an address. Safe to call twice; the first reason is kept.</summary>
    public Task AddAsync(
        string authority,
        string group,
        string address,
        SuppressionReason reason,
        CancellationToken cancellationToken = default
    ) => store.TryAddAsync(KeyFor(authority, group, address), new(reason, clock.GetUtcNow()), cancellationToken);

    /// <summary>Lets mail of a group go to an address again, because its owner has asked for it. Safe to call twice.</summary>
    public async Task RemoveAsync(
        string authority,
        string group,
        string address,
        CancellationToken cancellationToken = default
    )
    {
        var key = KeyFor(authority, group, address);
        if (await store.GetAsync(key, cancellationToken) is { } suppression)
        {
            await store.TryDeleteAsync(key, suppression.Version, cancellationToken);
        }
    }

    /// <summary>Why an address gets no mail of a group; null where it does.</summary>
    public async Task<Suppression?> FindAsync(
        string authority,
        string group,
        string address,
        CancellationToken cancellationToken = default
    ) => (await store.GetAsync(KeyFor(authority, group, address), cancellationToken))?.Value;

    /// <summary>The hashes of all addresses that get no mail of a group; they are few.</summary>
    internal async Task<IReadOnlySet<string>> ReadAsync(
        string authority,
        string group,
        CancellationToken cancellationToken
    )
    {
        var hashes = new HashSet<string>();
        var range = RecordRange<Suppression>.WithPrefix(Table, authority, $"{group}|");
        await foreach (var suppression in store.ListAsync(range, cancellationToken))
        {
            hashes.Add(suppression.Row[(group.Length + 1)..]);
        }

        return hashes;
    }

    internal static string HashOf(string authority, string address) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{authority}|{address.Trim().ToLowerInvariant()}"))
        );

    private static RecordKey<Suppression> KeyFor(string authority, string group, string address) =>
        new(Table, authority, $"{group}|{HashOf(authority, address)}");
}
