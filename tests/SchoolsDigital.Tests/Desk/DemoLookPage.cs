using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Tests.Desk;

/// <summary>A page of the desk with nothing but its frame.</summary>
internal sealed class DemoLookPage : IDeskPage
{
    public static string Route => "/desk/look";

    public Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(Page.Ok<MayOnlyLookView>(visit.User));
}
