using Microsoft.AspNetCore.Http;

namespace SchoolsDigital.Web.Pages;

/// <summary>Which cookies are set, and why.</summary>
internal sealed class CookiesPage(WebOptions options) : IPage
{
    /// <inheritdoc/>
    public static string Route => "/cookies";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(Page.Ok<CookiesView>(options.Site));
}
