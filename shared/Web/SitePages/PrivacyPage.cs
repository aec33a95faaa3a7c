using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Web.SitePages;

/// <summary>What becomes of personal data.</summary>
internal sealed class PrivacyPage(SiteDirectory sites) : IPage
{
    /// <inheritdoc/>
    public static string Route => "/privacy";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        await sites.ListAsync(cancellationToken) switch
        {
            [] => Page.Ok<PrivacyView>(await sites.CurrentAsync(cancellationToken)),
            [var only] => Page.Ok<PrivacyView>(only),
            var several => Page.Ok<SiteChoiceView>(new SiteChoice("Privacy", "privacy", several)),
        };
}
