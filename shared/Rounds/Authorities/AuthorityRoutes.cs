using Microsoft.AspNetCore.Routing;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Rounds.Authorities;

/// <summary>The pages that the law asks of each authority, under its own address.</summary>
public sealed class AuthorityRoutes : IRoutes
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPage<AuthorityPrivacyPage>();
        endpoints.MapPage<AuthorityContactPage>();
        endpoints.MapPage<AuthorityAccessibilityPage>();
    }
}
