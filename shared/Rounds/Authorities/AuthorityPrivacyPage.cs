using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.SitePages;

namespace SchoolsDigital.Rounds.Authorities;

/// <summary>What becomes of personal data that an authority has.</summary>
internal sealed class AuthorityPrivacyPage(AuthoritySites sites) : AuthorityPage<PrivacyView>(sites), IPage
{
    /// <inheritdoc/>
    public static string Route => "/{authority}/privacy";
}
