using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.SitePages;

namespace SchoolsDigital.Rounds.Authorities;

/// <summary>The accessibility statement of an authority.</summary>
internal sealed class AuthorityAccessibilityPage(AuthoritySites sites) : AuthorityPage<AccessibilityView>(sites), IPage
{
    /// <inheritdoc/>
    public static string Route => "/{authority}/accessibility";
}
