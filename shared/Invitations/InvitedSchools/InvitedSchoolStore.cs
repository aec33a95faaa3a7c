using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Storage;

namespace SchoolsDigital.Invitations.InvitedSchools;

/// <summary>The schools of a round as they are kept.</summary>
public sealed class InvitedSchoolStore(ITableStore records)
{
    /// <summary>Keeps the schools of a round before it opens. Safe to call twice.</summary>
    public async Task KeepAsync(RoundRef round, IEnumerable<InvitedSchool> schools, CancellationToken cancellationToken)
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
    }

    /// <summary>A school of a round; null where it was not asked.</summary>
    public async Task<InvitedSchool?> FindAsync(RoundRef round, int urn, CancellationToken cancellationToken) =>
        (await records.GetAsync(InvitedSchool.KeyFor(round, urn), cancellationToken))?.Value;

    /// <summary>All schools of a round, by URN.</summary>
    public IAsyncEnumerable<InvitedSchool> ListAsync(RoundRef round, CancellationToken cancellationToken) =>
        records.ListAsync(InvitedSchool.Of(round), cancellationToken).Select(record => record.Value);

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
            if (
                changed == found.Value
                || await records.TryReplaceAsync(key, found with { Value = changed }, cancellationToken)
            )
            {
                return changed;
            }
        }

        return null;
    }
}
