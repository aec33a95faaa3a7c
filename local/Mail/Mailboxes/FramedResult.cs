using Microsoft.AspNetCore.Http;

namespace SchoolsDigital.Local.Mail.Mailboxes;

/// <summary>A page that may have another page of ours in a frame.</summary>
internal sealed class FramedResult(IResult page) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ContentSecurityPolicy += "; frame-src 'self'";
        return page.ExecuteAsync(httpContext);
    }
}
