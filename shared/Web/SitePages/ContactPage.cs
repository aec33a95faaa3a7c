using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Web.SitePages;

/// <summary>Whom to turn to.</summary>
internal sealed class ContactPage(SiteDirectory sites) : SitePage<ContactView>(sites, "Contact", "contact"), IPage
{
    /// <inheritdoc/>
    public static string Route => "/contact";
}
