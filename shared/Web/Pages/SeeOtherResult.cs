using Microsoft.AspNetCore.Http;

namespace SchoolsDigital.Web.Pages;

/// <summary>303: look there now, with GET.</summary>
internal sealed class SeeOtherResult(string path) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }
}
