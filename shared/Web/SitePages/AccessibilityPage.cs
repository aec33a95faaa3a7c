using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.Settings;

namespace SchoolsDigital.Web.SitePages;

/// <summary>The accessibility statement that the law asks of public bodies.</summary>
internal sealed class AccessibilityPage(WebOptions options) : IPage
{
    /// <inheritdoc/>
    public static string Route => "/accessibility";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(Page.Ok<AccessibilityView>(options.Site));
}
