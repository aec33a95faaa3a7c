using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Imports;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.Parts;

/// <summary>The authorities that have started a round or imported something. One that has no round yet has no name but its code.</summary>
internal sealed class ImportAuthorities(AuthorityStore authorities, ImportStore imports)
{
    /// <summary>Those that somebody may see, by code.</summary>
    public async Task<IReadOnlyList<Authority>> ListAsync(DeskUser user, CancellationToken cancellationToken)
    {
        var known = await authorities.ListAsync(cancellationToken);
        var importing = await imports.AuthoritiesAsync(cancellationToken);
        return
        [
            .. known
                .UnionBy(importing.Select(code => new Authority(code, code, "")), authority => authority.Code)
                .Where(authority => user.MaySee(authority.Code))
                .OrderBy(authority => authority.Code, StringComparer.Ordinal),
        ];
    }
}
