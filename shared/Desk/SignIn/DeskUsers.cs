using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>Recognises who is at the desk, and binds their forms to them. Pages find the <see cref="DeskUser"/> among the request's features.</summary>
internal sealed class DeskUsers(IDeskSignIn signIn) : IRequestUsers
{
    /// <inheritdoc/>
    public async Task RecogniseAsync(HttpContext http)
    {
        if (
            http.Request.Path.StartsWithSegments(DeskCookie.Path, StringComparison.OrdinalIgnoreCase)
            && await signIn.RecogniseAsync(http, http.RequestAborted) is { } user
        )
        {
            http.Features.Set(user);
            if (!http.Request.Path.StartsWithSegments(SignInPage.Path, StringComparison.OrdinalIgnoreCase))
            {
                // The form that signs in was given to its link, and its second press comes with the session of the first.
                http.Features.Set(new FormSubject($"desk|{user.Subject}"));
            }
        }
    }
}
