using Microsoft.AspNetCore.Http;

namespace SchoolsDigital.Web.Pages;

/// <summary>Says where to find the way in: in the invitation.</summary>
internal sealed class HomePage(WebOptions options) : IPage
{
    /// <inheritdoc/>
    public static string Route => "/";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(Page.Ok<HomeView>(options.Site));
}
