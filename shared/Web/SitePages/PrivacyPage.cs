using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.Settings;

namespace SchoolsDigital.Web.SitePages;

/// <summary>What becomes of personal data.</summary>
internal sealed class PrivacyPage(WebOptions options) : IPage
{
    /// <inheritdoc/>
    public static string Route => "/privacy";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(Page.Ok<PrivacyView>(options.Site));
}
