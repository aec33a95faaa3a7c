using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Mail.Keys;

namespace SchoolsDigital.Mail.Unsubscribing;

/// <summary>
/// Who gets no mail of a group of an authority any more. It outlives the rounds: it holds a name of each address, by which
/// one that is written to again is known, and no address. Without the key nobody can try addresses on it. Looked up before
/// mails are written, and again as each is sent.
/// </summary>
public sealed class Suppressions(ITableStore store, MailKeys keys, TimeProvider clock)
{
    private const string Table = "MailSuppressions";

    // Earlier versions named a row by the bare hash of its address, which is longer than a name by the key.
    private const int HashLength = 64;

    /// <summary>Stops mail of a group to an address. Safe to call twice; the first reason is kept.</summary>
    /// <returns>False where it was stopped already.</returns>
    public async Task<bool> AddAsync(
        string authority,
        string group,
        string address,
        SuppressionReason reason,
        CancellationToken cancellationToken = default
    ) =>
        await FindAsync(authority, group, address, cancellationToken) is null
        && await store.TryAddAsync(
            KeyFor(authority, group, address),
            new(reason, clock.GetUtcNow()),
            cancellationToken
        );

    /// <summary>Lets mail of a group go to an address again, because its owner has asked for it. Safe to call twice.</summary>
    /// <returns>False where it was not stopped.</returns>
    public async Task<bool> RemoveAsync(
        string authority,
        string group,
        string address,
        CancellationToken cancellationToken = default
    )
    {
        var isRemoved = false;
        foreach (var key in new[] { KeyFor(authority, group, address), OldKeyFor(authority, group, address) })
        {
            if (await store.GetAsync(key, cancellationToken) is { } suppression)
            {
                isRemoved |= await store.TryDeleteAsync(key, suppression.Version, cancellationToken);
            }
        }

        return isRemoved;
    }

    /// <summary>Why an address gets no mail of a group; null where it does.</summary>
    public async Task<Suppression?> FindAsync(
        string authority,
        string group,
        string address,
        CancellationToken cancellationToken = default
    ) =>
        (
            await store.GetAsync(KeyFor(authority, group, address), cancellationToken)
            ?? await store.GetAsync(OldKeyFor(authority, group, address), cancellationToken)
        )?.Value;

    /// <summary>All addresses that get no mail of a group; they are few.</summary>
    public async Task<StoppedAddresses> ReadAsync(string authority, string group, CancellationToken cancellationToken)
    {
        var byName = new Dictionary<string, Suppression>(StringComparer.Ordinal);
        var range = RecordRange<Suppression>.WithPrefix(Table, authority, $"{group}|");
        await foreach (var row in store.ListAsync(range, cancellationToken))
        {
            var name = row.Row[(group.Length + 1)..];
            byName[name.Length == HashLength ? keys.NameOfStop(authority, group, name) : name] = row.Value;
        }

        return new(address => keys.NameOfStop(authority, group, HashOf(authority, address)), byName);
    }

    /// <summary>Names the rows of an authority by the key that an earlier version named by a bare hash. Safe to call again.</summary>
    public async Task RenameAsync(string authority, CancellationToken cancellationToken)
    {
        await foreach (var row in store.ListAsync(new RecordRange<Suppression>(Table, authority), cancellationToken))
        {
            if (row.Row.Split('|') is [var group, { Length: HashLength } hash])
            {
                // The new row first: a crash in between leaves both, and both say the same.
                var renamed = new RecordKey<Suppression>(Table, authority, RowOf(authority, group, hash));
                await store.TryAddAsync(renamed, row.Value, cancellationToken);
                var old = new RecordKey<Suppression>(Table, authority, row.Row);
                await store.TryDeleteAsync(old, row.Version, cancellationToken);
            }
        }
    }

    private static string HashOf(string authority, string address) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{authority}|{address.Trim().ToLowerInvariant()}"))
        );

    private RecordKey<Suppression> KeyFor(string authority, string group, string address) =>
        new(Table, authority, RowOf(authority, group, HashOf(authority, address)));

    private string RowOf(string authority, string group, string hash) =>
        $"{group}|{keys.NameOfStop(authority, group, hash)}";

    private static RecordKey<Suppression> OldKeyFor(string authority, string group, string address) =>
        new(Table, authority, $"{group}|{HashOf(authority, address)}");
}
