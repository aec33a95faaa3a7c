using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;

namespace SchoolsDigital.Desk;

/// <summary>
/// Recognises the coordinator before any page is asked, binds their forms to the session, and lets their idle time start
/// again. Pages find the <see cref="DeskSession"/> among the request's features.
/// </summary>
internal sealed class DeskSessionMiddleware(RequestDelegate next, DeskCookie cookie)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (
            http.Request.Path.StartsWithSegments(DeskCookie.Path, StringComparison.OrdinalIgnoreCase)
            && cookie.Read(http) is { } session
        )
        {
            http.Features.Set(session);
            http.Features.Set(new FormSubject(session.Id.ToString()));
            cookie.Write(http, session);
        }

        return next(http);
    }
}
