using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Rounds.Schools;

/// <summary>The schools of a round as they are kept.</summary>
public sealed class InvitedSchoolStore(ITableStore records)
{
    /// <summary>Keeps all schools of a round, and counts them. Safe to call twice.</summary>
    public async Task KeepAsync(
        RoundRef round,
        IReadOnlyCollection<InvitedSchool> schools,
        CancellationToken cancellationToken
    )
    {
        foreach (var some in schools.Chunk(StorageLimits.MaxChanges))
        {
            var transaction = new TableTransaction();
            foreach (var school in some)
            {
                transaction.Upsert(InvitedSchool.KeyFor(round, school.Urn), school);
            }

            await records.TryCommitAsync(transaction, cancellationToken);
        }

        var counts = new TableTransaction();
        foreach (var (key, tally) in SchoolTally.OfAll(round, schools))
        {
            counts.Upsert(key, tally);
        }

        await records.TryCommitAsync(counts, cancellationToken);
    }

    /// <summary>How far the schools of a round have come, without reading the schools.</summary>
    public async Task<SchoolTally> CountAsync(RoundRef round, CancellationToken cancellationToken) =>
        await records
            .ListAsync(SchoolTally.Of(round), cancellationToken)
            .AggregateAsync(SchoolTally.None, (sum, row) => sum.Plus(row.Value), cancellationToken);

    /// <summary>The schools of a round after a URN, by URN, at most so many.</summary>
    public async Task<IReadOnlyList<InvitedSchool>> ListAfterAsync(
        RoundRef round,
        int urn,
        int atMost,
        CancellationToken cancellationToken
    ) =>
        await records
            .ListAsync(InvitedSchool.After(round, urn) with { PageSize = atMost }, cancellationToken)
            .Select(record => record.Value)
            .Take(atMost)
            .ToListAsync(cancellationToken);

    /// <summary>A school of a round; null where it was not asked.</summary>
    public async Task<InvitedSchool?> FindAsync(RoundRef round, int urn, CancellationToken cancellationToken) =>
        (await records.GetAsync(InvitedSchool.KeyFor(round, urn), cancellationToken))?.Value;

    /// <summary>All schools of a round, by URN.</summary>
    public IAsyncEnumerable<InvitedSchool> ListAsync(RoundRef round, CancellationToken cancellationToken) =>
        records.ListAsync(InvitedSchool.Of(round), cancellationToken).Select(record => record.Value);

    /// <summary>
    /// Writes every school of a round once more as it is, so that what an earlier version kept and this one does not know is
    /// gone: the school's name among the responses. Safe to call twice.
    /// </summary>
    public async Task RewriteAsync(RoundRef round, CancellationToken cancellationToken)
    {
        await foreach (var school in records.ListAsync(InvitedSchool.Of(round), cancellationToken))
        {
            // Where somebody else was faster, they have written it in the new form.
            await records.TryReplaceAsync(
                InvitedSchool.KeyFor(round, school.Value.Urn),
                new(school.Value, school.Version),
                cancellationToken
            );
        }
    }

    /// <summary>Changes a school as it stands, as often as it takes when others change it too.</summary>
    /// <returns>The school as it is afterwards; null where it was not asked.</returns>
    public async Task<InvitedSchool?> ChangeAsync(
        RoundRef round,
        int urn,
        Func<InvitedSchool, InvitedSchool> change,
        CancellationToken cancellationToken
    )
    {
        var key = InvitedSchool.KeyFor(round, urn);
        while (await records.GetAsync(key, cancellationToken) is { } found)
        {
            var changed = change(found.Value);
            if (changed == found.Value || await TryKeepAsync(round, found, changed, cancellationToken))
            {
                return changed;
            }
        }

        return null;
    }

    private async Task<bool> TryKeepAsync(
        RoundRef round,
        Versioned<InvitedSchool> found,
        InvitedSchool changed,
        CancellationToken cancellationToken
    )
    {
        var key = InvitedSchool.KeyFor(round, changed.Urn);
        var (before, after) = (SectorTally.Of(found.Value), SectorTally.Of(changed));
        if (before == after)
        {
            return await records.TryReplaceAsync(key, found with { Value = changed }, cancellationToken);
        }

        var tallyKey = SchoolTally.KeyFor(round, changed.Urn);
        var transaction = new TableTransaction().Replace(key, found with { Value = changed });
        transaction = await records.GetAsync(tallyKey, cancellationToken) is { } tally
            ? transaction.Replace(tallyKey, tally with { Value = tally.Value.Change(before, after) })
            : transaction.Add(tallyKey, SchoolTally.None.Change(before, after));
        return await records.TryCommitAsync(transaction, cancellationToken);
    }
}
