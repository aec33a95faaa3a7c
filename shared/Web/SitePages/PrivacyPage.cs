using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Web.SitePages;

/// <summary>What becomes of personal data.</summary>
internal sealed class PrivacyPage(SiteDirectory sites) : SitePage<PrivacyView>(sites, "Privacy", "privacy"), IPage
{
    /// <inheritdoc/>
    public static string Route => "/privacy";
}
