using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Web.Middleware;

/// <summary>Asks every <see cref="IRequestUsers"/> of the host who is there, once for each request.</summary>
internal sealed class RequestUsersMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        foreach (var users in http.RequestServices.GetServices<IRequestUsers>())
        {
            await users.RecogniseAsync(http);
        }

        await next(http);
    }
}
