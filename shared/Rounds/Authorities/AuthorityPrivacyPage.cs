using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.SitePages;

namespace SchoolsDigital.Rounds.Authorities;

/// <summary>What becomes of personal data that an authority has.</summary>
internal sealed class AuthorityPrivacyPage(AuthoritySites sites) : IPage
{
    /// <inheritdoc/>
    public static string Route => "/{authority}/privacy";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        await sites.FindAsync(request["authority"], cancellationToken) is { } site
            ? Page.Ok<PrivacyView>(site) with
            {
                Site = site,
            }
            : Page.NotFound();
}
