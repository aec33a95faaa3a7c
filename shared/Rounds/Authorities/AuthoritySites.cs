using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Web.Settings;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Rounds.Authorities;

/// <summary>The sites of the authorities that have started a round here, as their newest consultations describe them.</summary>
public sealed class AuthoritySites(WebOptions options, AuthorityStore authorities) : SiteDirectory(options.Site)
{
    private readonly string service = options.Site.ServiceName;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<Site>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await authorities.ListAsync(cancellationToken)).Select(authority => AuthoritySite.Of(authority, service))];

    /// <summary>The site of one authority; null where there is none of that code.</summary>
    public async Task<Site?> FindAsync(string code, CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).FirstOrDefault(site =>
            string.Equals(site.AuthorityCode, code, StringComparison.Ordinal)
        );
}
