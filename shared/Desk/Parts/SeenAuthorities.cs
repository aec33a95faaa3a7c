using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.Parts;

/// <summary>The authorities that have started a round, as far as somebody may see them.</summary>
internal sealed class SeenAuthorities(AuthorityStore authorities)
{
    /// <summary>They, by code.</summary>
    public async Task<IReadOnlyList<Authority>> ListAsync(DeskUser user, CancellationToken cancellationToken) =>
        [.. (await authorities.ListAsync(cancellationToken)).Where(authority => user.MaySee(authority.Code))];
}
