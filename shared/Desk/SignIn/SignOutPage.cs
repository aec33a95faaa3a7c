using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>Signs out. There is nothing to look at; whoever comes with GET is taken to the desk.</summary>
internal sealed class SignOutPage(IDeskSignIn signIn) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => "/desk/sign-out";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Page.SeeOther(DeskHome.Path));

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken) =>
        Page.SeeOther(await signIn.SignOutAsync(request.Http, cancellationToken));
}
