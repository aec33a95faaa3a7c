using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Web.Forms;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>Recognises who is at the desk before any page is asked, and binds their forms to them. Pages find the <see cref="DeskUser"/> among the request's features.</summary>
internal sealed class DeskUserMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (
            http.Request.Path.StartsWithSegments(DeskCookie.Path, StringComparison.OrdinalIgnoreCase)
            && http.RequestServices.GetService<IDeskSignIn>() is { } signIn
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

        await next(http);
    }
}
