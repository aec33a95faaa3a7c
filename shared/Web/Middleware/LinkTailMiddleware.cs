using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Requests;

namespace SchoolsDigital.Web.Middleware;

/// <summary>
/// Cuts off what has come after a signed link. Mail programs take the full stop or the bracket after an address for a part of
/// it, and people copy a space or a zero-width character with it. Stands behind routing, since the link is a route value.
/// </summary>
internal sealed class LinkTailMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var values = http.Request.RouteValues;
        if (
            values.TryGetValue(PageRequest.LinkParameter, out var value)
            && value is string { Length: > SignedLinks.Length } link
            && !IsOfALink(link[SignedLinks.Length])
        )
        {
            values[PageRequest.LinkParameter] = link[..SignedLinks.Length];
        }

        return next(http);
    }

    // A link with letters after it is another text, not a link with a tail.
    private static bool IsOfALink(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';
}
