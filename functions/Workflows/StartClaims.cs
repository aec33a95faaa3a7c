using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Functions.Workflows;

/// <summary>
/// The claims on instance ids. A claim is taken before the platform is asked to start an instance, and kept until that is
/// purged. Where there is no instance after a while, its holder has died or the instance was purged by another hand, and the
/// next who asks takes it over.
/// </summary>
internal sealed class StartClaims(ITableStore records, TimeProvider clock)
{
    // After a claim comes one request to the platform, which is answered or given up well before.
    private static readonly TimeSpan HeldFor = TimeSpan.FromSeconds(30);

    /// <summary>Takes the claim on an id that no instance has. Null where another call has it.</summary>
    public async Task<StartClaim?> TryTakeAsync(string instanceId, CancellationToken cancellationToken)
    {
        var key = StartClaim.KeyFor(instanceId);
        var mine = new StartClaim(Guid.NewGuid(), clock.GetUtcNow());
        if (await records.TryAddAsync(key, mine, cancellationToken))
        {
            return mine;
        }

        var found = await FindAsync(instanceId, cancellationToken);
        return
            found is not null
            && clock.GetUtcNow() >= found.Value.At + HeldFor
            && await records.TryReplaceAsync(key, found with { Value = mine }, cancellationToken)
            ? mine
            : null;
    }

    /// <summary>The claim on an id; null where there is none.</summary>
    public Task<Versioned<StartClaim>?> FindAsync(string instanceId, CancellationToken cancellationToken) =>
        records.GetAsync(StartClaim.KeyFor(instanceId), cancellationToken);

    /// <summary>Gives a claim back as it was read. One that has changed since is another's.</summary>
    public Task ReleaseAsync(string instanceId, Versioned<StartClaim> claim, CancellationToken cancellationToken) =>
        records.TryDeleteAsync(StartClaim.KeyFor(instanceId), claim.Version, cancellationToken);
}
