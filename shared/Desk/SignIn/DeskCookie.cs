using Microsoft.AspNetCore.Http;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>Keeps the desk session in the coordinator's browser.</summary>
internal sealed class DeskCookie(DeskSessions sessions)
{
    /// <summary>The cookie's name.</summary>
    public const string Name = "desk";

    /// <summary>Where the desk stands; nothing else gets the cookie.</summary>
    public const string Path = "/desk";

    /// <summary>Who is signed in; null for nobody.</summary>
    public DeskSession? Read(HttpContext http) => sessions.Open(http.Request.Cookies[Name]);

    /// <summary>Signs in, or stays signed in.</summary>
    public void Write(HttpContext http, DeskSession session) =>
        http.Response.Cookies.Append(Name, sessions.Seal(session), Options());

    /// <summary>Signs out.</summary>
    public static void Clear(HttpContext http) => http.Response.Cookies.Delete(Name, Options());

    // Lax, not Strict: a link in a mail to the coordinator must find them signed in. What changes something is a POST with a
    // form token of this session. Browsers count http://localhost as secure.
    private static CookieOptions Options() =>
        new()
        {
            HttpOnly = true,
            Secure = true,
            SameSite = SameSiteMode.Lax,
            Path = Path,
            IsEssential = true,
        };
}
