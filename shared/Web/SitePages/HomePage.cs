using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.Settings;

namespace SchoolsDigital.Web.SitePages;

/// <summary>Says where to find the way in: in the invitation.</summary>
internal sealed class HomePage(WebOptions options) : IPage
{
    /// <inheritdoc/>
    public static string Route => "/";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(Page.Ok<HomeView>(options.Site));
}
