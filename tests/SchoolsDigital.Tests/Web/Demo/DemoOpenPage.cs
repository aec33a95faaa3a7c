using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Tests.Web.Demo;

/// <summary>A page whose form comes from a mail provider that cannot have a token.</summary>
internal sealed class DemoOpenPage : IFormPage
{
    public static string Route => "/demo-open/{link}";

    public static bool TakesOneClick => true;

    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(Page.NotFound());

    public Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken) =>
        Task.FromResult(Page.SeeOther("/"));
}
