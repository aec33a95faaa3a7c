using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Web.SitePages;

/// <summary>A page that each site has for itself: that of the only authority, or the choice between those of several.</summary>
/// <param name="sites">The sites.</param>
/// <param name="title">What the page is called where there are several.</param>
/// <param name="page">Its address below that of an authority.</param>
internal abstract class SitePage<TView>(SiteDirectory sites, string title, string page)
    where TView : IComponent
{
    /// <summary>Answers GET.</summary>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        await sites.ListAsync(cancellationToken) switch
        {
            [] => Page.Ok<TView>(await sites.CurrentAsync(cancellationToken)),
            [var only] => Page.Ok<TView>(only),
            var several => Page.Ok<SiteChoiceView>(new SiteChoice(title, page, several)),
        };
}
