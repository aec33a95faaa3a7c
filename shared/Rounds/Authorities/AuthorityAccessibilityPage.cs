using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.SitePages;

namespace SchoolsDigital.Rounds.Authorities;

/// <summary>The accessibility statement of an authority.</summary>
internal sealed class AuthorityAccessibilityPage(AuthoritySites sites) : IPage
{
    /// <inheritdoc/>
    public static string Route => "/{authority}/accessibility";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        await sites.FindAsync(request["authority"], cancellationToken) is { } site
            ? Page.Ok<AccessibilityView>(site) with
            {
                Site = site,
            }
            : Page.NotFound();
}
