using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Web.SitePages;

/// <summary>The accessibility statement that the law asks of public bodies.</summary>
internal sealed class AccessibilityPage(SiteDirectory sites)
    : SitePage<AccessibilityView>(sites, "Accessibility statement", "accessibility"),
        IPage
{
    /// <inheritdoc/>
    public static string Route => "/accessibility";
}
