using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>Where somebody stands after signing out.</summary>
internal sealed class SignedOutPage(IDeskSignIn signIn) : IPage
{
    /// <summary>Where it stands.</summary>
    public const string Path = "/desk/signed-out";

    /// <inheritdoc/>
    public static string Route => Path;

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(Page.Ok<SignedOutView>(signIn.Advice));
}
