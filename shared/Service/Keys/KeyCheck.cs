using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Service.Checks;

namespace SchoolsDigital.Service.Keys;

/// <summary>
/// Looks whether the service has the keys that its store was written with. With others nobody would find their answers
/// again, and what is sealed could not be read. The first look at a store notes its keys.
/// </summary>
public sealed class KeyCheck(ITableStore records, ResponseKeys keys) : IHealthCheck
{
    /// <inheritdoc/>
    public string Name => "keys";

    /// <inheritdoc/>
    public async Task<string?> FindFaultAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await records.GetAsync(KeyFingerprint.Key, cancellationToken) is { } known)
            {
                return known.Value.Text == keys.Fingerprint
                    ? null
                    : "The keys are not those that the data was written with.";
            }

            await records.TryAddAsync(KeyFingerprint.Key, new(keys.Fingerprint), cancellationToken);
        }
    }

    /// <summary>Whether a store was written with keys, so that it is of no use with new ones.</summary>
    public static async Task<bool> NeedsKeysAsync(ITableStore records, CancellationToken cancellationToken) =>
        await records.GetAsync(KeyFingerprint.Key, cancellationToken) is not null
        // Earlier versions noted no keys.
        || (await new AuthorityStore(records).ListAsync(cancellationToken)).Count > 0;
}
