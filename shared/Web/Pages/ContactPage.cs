using Microsoft.AspNetCore.Http;

namespace SchoolsDigital.Web.Pages;

/// <summary>Whom to turn to.</summary>
internal sealed class ContactPage(WebOptions options) : IPage
{
    /// <inheritdoc/>
    public static string Route => "/contact";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(Page.Ok<ContactView>(options.Site));
}
