using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Web.SitePages;

/// <summary>Whom to turn to.</summary>
internal sealed class ContactPage(SiteDirectory sites) : IPage
{
    /// <inheritdoc/>
    public static string Route => "/contact";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        await sites.ListAsync(cancellationToken) switch
        {
            [] => Page.Ok<ContactView>(await sites.CurrentAsync(cancellationToken)),
            [var only] => Page.Ok<ContactView>(only),
            var several => Page.Ok<SiteChoiceView>(new SiteChoice("Contact", "contact", several)),
        };
}
