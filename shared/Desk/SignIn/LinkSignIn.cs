using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Roles;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>
/// Knows those who came by a one-time link, by the cookie that they got for it. Somebody who was sent the link has the roles
/// that they have now; somebody who came by a printed one has what it says.
/// </summary>
internal sealed class LinkSignIn(DeskCookie cookie, DeskLinks links, RoleStore roles) : IDeskSignIn
{
    /// <inheritdoc/>
    public SignInAdvice Advice { get; } =
        new(
            [
                "We send you an e-mail with a link. It works once, and for 30 minutes.",
                "If you run the service, you can also use the link that it prints when it starts.",
            ],
            AskForLinkPage.Path
        );

    /// <inheritdoc/>
    public bool SendsLinks => true;

    /// <inheritdoc/>
    public async Task<DeskUser?> RecogniseAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (
            cookie.Read(http) is not { } session
            || await links.FindAsync(session.Id, cancellationToken) is not { SignedOutAt: null } link
            || await UserOfAsync(session, link, cancellationToken) is not { } user
        )
        {
            return null;
        }

        // The time of being idle starts again.
        cookie.Write(http, session);
        return user;
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

    private async Task<DeskUser?> UserOfAsync(DeskSession session, DeskLink link, CancellationToken cancellationToken)
    {
        if (link.Person is not { } person)
        {
            return new(session.Id.ToString(), session.Coordinator, link.Role);
        }

        var found = await roles.FindAsync(person, cancellationToken);
        return found.Count == 0 ? null : DeskPeople.UserOf(session.Id.ToString(), everywhere: null, found);
    }
}
