using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.Settings;

namespace SchoolsDigital.Web.SitePages;

/// <summary>Whom to turn to.</summary>
internal sealed class ContactPage(WebOptions options) : IPage
{
    /// <inheritdoc/>
    public static string Route => "/contact";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(Page.Ok<ContactView>(options.Site));
}
