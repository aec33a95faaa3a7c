using System.Net;
using Microsoft.AspNetCore.Http;

namespace SchoolsDigital.Local.Hosting;

/// <summary>
/// Knows who sits at this computer. A request that came through another server looks as if it did, but that server says so
/// in a header or has another name; and a website that has its name lead here has that name too.
/// </summary>
internal static class LocalVisitor
{
    private static readonly string[] OfOtherServers =
    [
        "Forwarded",
        "Via",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Original-For",
        "X-Real-IP",
    ];

    /// <summary>Whether a request comes from this computer, and through no other server.</summary>
    public static bool IsHere(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && http.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]"
        && !Array.Exists(OfOtherServers, http.Request.Headers.ContainsKey);
}
