using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Web.SitePages;

/// <summary>The pages that every service must have.</summary>
internal sealed class SiteRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPage<HomePage>();
        endpoints.MapPage<AccessibilityPage>();
        endpoints.MapPage<CookiesPage>();
        endpoints.MapPage<PrivacyPage>();
        endpoints.MapPage<ContactPage>();
        endpoints.MapFormPage<FormCheckPage>();
    }
}
