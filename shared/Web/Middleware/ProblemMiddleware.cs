using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Web.Middleware;

/// <summary>Gives every failure a page that says what to do, and tells nobody but the log what went wrong.</summary>
internal sealed class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    /// <summary>What a request is noted as whose sender has gone.</summary>
    private const int SenderGone = StatusCodes.Status499ClientClosedRequest;

    public async Task InvokeAsync(HttpContext http)
    {
        SecurityHeaders.Apply(http);
        try
        {
            await next(http);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            http.Response.StatusCode = http.Response.HasStarted ? http.Response.StatusCode : SenderGone;
            return;
        }
        catch (Exception failure) when (!http.Response.HasStarted)
        {
            // What was half prepared must not be sent with the page of the failure.
            http.Response.Clear();
            SecurityHeaders.Apply(http);
            http.Response.StatusCode = StatusOf(http, failure);
        }

        if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
        {
            await Page.Problem(http.Response.StatusCode).ExecuteAsync(http);
        }
    }

    private int StatusOf(HttpContext http, Exception failure)
    {
        switch (failure)
        {
            case BadHttpRequestException badRequest:
                return badRequest.StatusCode;
            case StorageUnavailableException:
                logger.LogError(failure, "The storage was out of reach at {Route}", RequestLogMiddleware.RouteOf(http));
                http.Response.Headers.RetryAfter = "30";
                return StatusCodes.Status503ServiceUnavailable;
            default:
                logger.LogError(failure, "A page failed at {Route}", RequestLogMiddleware.RouteOf(http));
                return StatusCodes.Status500InternalServerError;
        }
    }
}
