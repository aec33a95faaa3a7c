using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Tests.Web.Demo;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Tests.Desk;

/// <summary>A page of the desk that does something.</summary>
internal sealed class DemoActPage : IDeskFormPage
{
    public static string Route => "/desk/demo";

    public Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(Page.Ok<DemoView>(DemoAnswer.Empty));

    public Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken) =>
        Task.FromResult(Page.SeeOther("/desk/done"));
}
