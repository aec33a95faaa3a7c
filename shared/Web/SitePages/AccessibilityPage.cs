using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.Sites;

namespace SchoolsDigital.Web.SitePages;

/// <summary>The accessibility statement that the law asks of public bodies.</summary>
internal sealed class AccessibilityPage(SiteDirectory sites) : IPage
{
    /// <inheritdoc/>
    public static string Route => "/accessibility";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        await sites.ListAsync(cancellationToken) switch
        {
            [] => Page.Ok<AccessibilityView>(await sites.CurrentAsync(cancellationToken)),
            [var only] => Page.Ok<AccessibilityView>(only),
            var several => Page.Ok<SiteChoiceView>(new SiteChoice("Accessibility statement", "accessibility", several)),
        };
}
