using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>Knows those who came by a one-time link, by the cookie that they got for it.</summary>
internal sealed class LinkSignIn(DeskCookie cookie, DeskLinks links) : IDeskSignIn
{
    /// <inheritdoc/>
    public SignInAdvice Advice { get; } =
        new([
            "You need a link to sign in. It works once, and for 30 minutes.",
            "The service prints one when it starts. For another, press Enter in the window where it runs.",
        ]);

    /// <inheritdoc/>
    public async Task<DeskUser?> RecogniseAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (
            cookie.Read(http) is not { } session
            || await links.FindAsync(session.Id, cancellationToken) is not { SignedOutAt: null } link
        )
        {
            return null;
        }

        // The time of being idle starts again.
        cookie.Write(http, session);
        return new(session.Id.ToString(), session.Coordinator, link.Role);
    }

    /// <inheritdoc/>
    public async Task<string> SignOutAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (cookie.Read(http) is { } session)
        {
            await links.EndAsync(session.Id, cancellationToken);
        }

        DeskCookie.Clear(http);
        return SignedOutPage.Path;
    }
}
