using Microsoft.AspNetCore.Routing;

namespace SchoolsDigital.Web.Pages;

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
