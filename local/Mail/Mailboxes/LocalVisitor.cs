using System.Net;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;

namespace SchoolsDigital.Local.Mail.Mailboxes;

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
        "X-Real-IP",
    ];

    /// <summary>Shows something to whoever sits at this computer; for all others there is no such page.</summary>
    public static IResult Show(PageRequest request, Func<IResult> show) =>
        IsHere(request.Http) ? show() : Page.NotFound();

    /// <summary>Whether a request comes from this computer, and through no other server.</summary>
    public static bool IsHere(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && http.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]"
        && !Array.Exists(OfOtherServers, http.Request.Headers.ContainsKey);
}
