using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.Settings;

namespace SchoolsDigital.Web.SitePages;

/// <summary>Which cookies are set, and why.</summary>
internal sealed class CookiesPage(WebOptions options) : IPage
{
    /// <inheritdoc/>
    public static string Route => "/cookies";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(Page.Ok<CookiesView>(options.Site));
}
