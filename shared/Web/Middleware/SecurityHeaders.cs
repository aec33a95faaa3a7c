using Microsoft.AspNetCore.Http;

namespace SchoolsDigital.Web.Middleware;

/// <summary>The headers that every response carries.</summary>
internal static class SecurityHeaders
{
    /// <summary>Nothing from elsewhere, nothing inline, in nobody's frame.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    private const string PermissionsPolicy =
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    public static void Apply(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        // Browsers that do not know frame-ancestors.
        headers.XFrameOptions = "DENY";
        // A link is a secret, and must not be told to the next site.
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        // Whatever may be kept, says so itself.
        headers.CacheControl = "no-store";
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }
    }
}
