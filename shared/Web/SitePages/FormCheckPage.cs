using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Web.SitePages;

/// <summary>
/// A form that needs no link and changes nothing, so that a release can be seen to show, take and recognise forms before
/// anyone meets one (<c>infra/check-release</c>).
/// </summary>
internal sealed class FormCheckPage : IFormPage
{
    /// <inheritdoc/>
    public static string Route => "/health/form";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(Page.Ok<FormCheckView>(Route));

    /// <inheritdoc/>
    public Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken) =>
        Task.FromResult(Page.SeeOther(Route));
}
