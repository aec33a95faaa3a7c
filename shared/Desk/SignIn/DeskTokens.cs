using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>
/// The secrets by which other programs work at the desk. A browser sends none by itself, so what comes with one needs no
/// form token.
/// </summary>
public sealed class DeskTokens(params IReadOnlyList<DeskToken> tokens)
{
    private const string Bearer = "Bearer ";

    /// <summary>Who sends a request with a token; null where it has none, or a wrong one.</summary>
    public DeskUser? Recognise(HttpContext http) =>
        http.Request.Headers.Authorization is [{ } header]
        && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? tokens.FirstOrDefault(token => token.Is(header[Bearer.Length..].Trim()))?.User
            : null;
}
