using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.SitePages;

namespace SchoolsDigital.Rounds.Authorities;

/// <summary>Whom to turn to at an authority.</summary>
internal sealed class AuthorityContactPage(AuthoritySites sites) : IPage
{
    /// <inheritdoc/>
    public static string Route => "/{authority}/contact";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        await sites.FindAsync(request["authority"], cancellationToken) is { } site
            ? Page.Ok<ContactView>(site) with
            {
                Site = site,
            }
            : Page.NotFound();
}
