using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.SitePages;

namespace SchoolsDigital.Rounds.Authorities;

/// <summary>Whom to turn to at an authority.</summary>
internal sealed class AuthorityContactPage(AuthoritySites sites) : AuthorityPage<ContactView>(sites), IPage
{
    /// <inheritdoc/>
    public static string Route => "/{authority}/contact";
}
