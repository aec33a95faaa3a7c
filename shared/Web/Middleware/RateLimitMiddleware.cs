using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Settings;

namespace SchoolsDigital.Web.Middleware;

/// <summary>Keeps to the rates of the options. Stands behind routing, since the link is a route value.</summary>
internal sealed class RateLimitMiddleware(RequestDelegate next, WebOptions options, TimeProvider clock)
{
    private readonly RateLimits? limits = options.Rates is { } rates ? new(rates, clock) : null;

    public Task InvokeAsync(HttpContext http)
    {
        var wait = limits?.Take(http) ?? TimeSpan.Zero;
        if (wait == TimeSpan.Zero)
        {
            return next(http);
        }

        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Page.Problem(StatusCodes.Status429TooManyRequests).ExecuteAsync(http);
    }
}
