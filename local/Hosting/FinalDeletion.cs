using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Rounds;
using SchoolsDigital.Workshops.Bookings;

namespace SchoolsDigital.Local.Hosting;

/// <summary>
/// Rewrites the tables once something was deleted on its date. SQLite overwrites deleted rows, but leaves copies in its log
/// and in pages that it has rearranged.
/// </summary>
public sealed class FinalDeletion(LocalStores stores, AuthorityStore authorities, RoundStore rounds, SeriesStore series)
{
    /// <summary>Rewrites the tables where that is needed. Writing waits for it; a large folder takes seconds.</summary>
    /// <param name="wasDeleted">Whether something else was deleted, such as contacts.</param>
    /// <param name="cancellationToken">Stops before it begins.</param>
    public async Task RunAsync(bool wasDeleted, CancellationToken cancellationToken)
    {
        var deleted = await CountAsync(cancellationToken);
        var known = (await stores.Tables.GetAsync(DeletionState.Key, cancellationToken))?.Value.Deleted ?? 0;
        if (!wasDeleted && deleted == known)
        {
            return;
        }

        await stores.RewriteTablesAsync();
        await stores.Tables.UpsertAsync(DeletionState.Key, new DeletionState(deleted), cancellationToken);
    }

    private async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var deleted = 0;
        foreach (var authority in await authorities.ListAsync(cancellationToken))
        {
            deleted += (await rounds.ListAsync(authority.Code, cancellationToken)).Count(round =>
                round.State == RoundState.Purged
            );
            foreach (var one in await series.ListAsync(authority.Code, cancellationToken))
            {
                deleted += (one.IsForgotten ? 1 : 0) + (one.NeedsForgotten ? 1 : 0);
            }
        }

        return deleted;
    }
}
