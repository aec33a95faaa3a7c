using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk;
using SchoolsDigital.Web;
using SchoolsDigital.Web.Forms;

namespace SchoolsDigital.Tests.Web.Demo;

/// <summary>A page of the desk: anybody may sign in by opening it, and sign out by sending its form.</summary>
internal sealed class DemoDeskPage(DeskSessions sessions, DeskCookie cookie) : IFormPage
{
    public static string Route => "/desk/demo";

    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        if (request.Http.Features.Get<DeskSession>() is null)
        {
            cookie.Write(request.Http, sessions.Begin(new(5), "anna"));
        }

        return Task.FromResult<IResult>(Page.Ok<DemoView>(DemoAnswer.Empty));
    }

    public Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        DeskCookie.Clear(request.Http);
        return Task.FromResult(Page.SeeOther("/"));
    }
}
