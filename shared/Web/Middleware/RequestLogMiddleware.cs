using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace SchoolsDigital.Web.Middleware;

/// <summary>
/// One line for each request, with the pattern of its route in place of its address: addresses hold links, and links are
/// secrets that would join an anonymous answer to a person.
/// </summary>
internal sealed class RequestLogMiddleware(
    RequestDelegate next,
    ILogger<RequestLogMiddleware> logger,
    TimeProvider clock
)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var started = clock.GetTimestamp();
        var measured = PageMetrics.Start();
        await next(http);
        PageMetrics.Record(http, measured);
        if (logger.IsEnabled(LogLevel.Information))
        {
            logger.LogInformation(
                "{Method} {Route} {Status} {Milliseconds:0.0} ms",
                MethodOf(http),
                RouteOf(http),
                http.Response.StatusCode,
                clock.GetElapsedTime(started).TotalMilliseconds
            );
        }
    }

    /// <summary>The pattern of the route that answers; never anything that the sender wrote.</summary>
    public static string RouteOf(HttpContext http) =>
        (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";

    /// <summary>The method, or a word for any that we do not know.</summary>
    public static string MethodOf(HttpContext http) =>
        http.Request.Method is "GET" or "HEAD" or "POST" or "PUT" or "DELETE" or "OPTIONS" or "PATCH"
            ? http.Request.Method
            : "OTHER";
}
