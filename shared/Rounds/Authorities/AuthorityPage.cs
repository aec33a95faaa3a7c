using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;

namespace SchoolsDigital.Rounds.Authorities;

/// <summary>A page about an authority's own site, drawn as that site.</summary>
internal abstract class AuthorityPage<TView>(AuthoritySites sites)
    where TView : IComponent
{
    /// <summary>Answers GET; there is no such page of an authority that is not known.</summary>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        await sites.FindAsync(request["authority"], cancellationToken) is { } site
            ? Page.Ok<TView>(site) with
            {
                Site = site,
            }
            : Page.NotFound();
}
