using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Rounds;

/// <summary>The rounds as they are kept.</summary>
public sealed class RoundStore(ITableStore records)
{
    /// <summary>A round; null where there is none.</summary>
    public async Task<Round?> FindAsync(RoundRef round, CancellationToken cancellationToken) =>
        (await records.GetAsync(Round.KeyFor(round), cancellationToken))?.Value;

    /// <summary>All rounds of an authority, by id.</summary>
    public async Task<IReadOnlyList<Round>> ListAsync(string authority, CancellationToken cancellationToken) =>
        await records
            .ListAsync(Round.Of(authority), cancellationToken)
            .Select(record => record.Value)
            .ToListAsync(cancellationToken);

    /// <summary>Keeps a new round; false where its id is taken.</summary>
    public Task<bool> TryAddAsync(Round round, CancellationToken cancellationToken) =>
        records.TryAddAsync(Round.KeyFor(round.Ref), round, cancellationToken);

    /// <summary>Changes a round as it stands, as often as it takes when others change it too.</summary>
    /// <returns>The round as it is afterwards; null where there is none.</returns>
    public async Task<Round?> ChangeAsync(
        RoundRef round,
        Func<Round, Round> change,
        CancellationToken cancellationToken
    )
    {
        while (await records.GetAsync(Round.KeyFor(round), cancellationToken) is { } found)
        {
            var changed = change(found.Value);
            if (
                changed == found.Value
                || await records.TryReplaceAsync(Round.KeyFor(round), found with { Value = changed }, cancellationToken)
            )
            {
                return changed;
            }
        }

        return null;
    }
}
