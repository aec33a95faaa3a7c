using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;

namespace SchoolsDigital.Web.Middleware;

/// <summary>
/// How long requests took by the computer's time, by the pattern of their route: the convention's own names, since the
/// hosts know no routes and their own measure would lump all pages together.
/// </summary>
internal static class PageMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "SchoolsDigital.Web";

    private static readonly Histogram<double> Durations = new Meter(Name).CreateHistogram<double>(
        "http.server.request.duration",
        "s",
        "How long it took to answer a request."
    );

    /// <summary>Where a measured request begins.</summary>
    public static long Start() => Stopwatch.GetTimestamp();

    /// <summary>Counts a request that has been answered.</summary>
    public static void Record(HttpContext http, long started) =>
        Durations.Record(
            Stopwatch.GetElapsedTime(started).TotalSeconds,
            new TagList
            {
                { "http.request.method", RequestLogMiddleware.MethodOf(http) },
                { "http.route", RequestLogMiddleware.RouteOf(http) },
                { "http.response.status_code", http.Response.StatusCode },
            }
        );
}
