using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Requests;

namespace SchoolsDigital.Surveys.Pages.Starting;

/// <summary>
/// The cookie by which a device knows its user's own link again when they come back by the school's. It goes with that one
/// address and no other, so that nobody can be followed by it.
/// </summary>
internal static class RememberedLink
{
    /// <summary>The cookie's name.</summary>
    public const string Name = "own-link";

    /// <summary>The link; null where the device remembers none.</summary>
    public static string? Read(PageRequest request) => request.Http.Request.Cookies[Name];

    /// <summary>Remembers a link for some time.</summary>
    public static void Write(PageRequest request, string link, TimeSpan time) =>
        request.Http.Response.Cookies.Append(Name, link, Options(request, time));

    /// <summary>Forgets it.</summary>
    public static void Clear(PageRequest request) =>
        request.Http.Response.Cookies.Delete(Name, Options(request, time: null));

    // Lax, not Strict: the link is opened from a mail. Browsers count http://localhost as secure.
    private static CookieOptions Options(PageRequest request, TimeSpan? time) =>
        new()
        {
            HttpOnly = true,
            Secure = true,
            SameSite = SameSiteMode.Lax,
            Path = request.Http.Request.PathBase + request.Http.Request.Path,
            MaxAge = time,
            IsEssential = true,
        };
}
