using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Consultations.Authorities;

/// <summary>The authorities that have started a round here.</summary>
public sealed class AuthorityStore(ITableStore records)
{
    /// <summary>Keeps an authority as its newest consultation describes it. Safe to call twice.</summary>
    public Task KeepAsync(AuthorityProfile profile, CancellationToken cancellationToken) =>
        records.UpsertAsync(
            Authority.KeyFor(profile.Code),
            new Authority(profile.Code, profile.Name, profile.ReplyTo) { DataProtection = profile.DataProtection },
            cancellationToken
        );

    /// <summary>All authorities, by code; they are few.</summary>
    public async Task<IReadOnlyList<Authority>> ListAsync(CancellationToken cancellationToken) =>
        await records
            .ListAsync(Authority.All, cancellationToken)
            .Select(record => record.Value)
            .ToListAsync(cancellationToken);
}
