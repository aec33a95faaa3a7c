using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>
/// Decides who is at the desk. <see cref="LinkSignIn"/> knows those who came by a one-time link, for a host on one's own
/// computer; a host behind a sign-in service of its own (App Service authentication) registers its own implementation before
/// <see cref="DeskSetup.AddDesk"/>.
/// An implementation must trust nothing that a sender can write for themselves: a header counts only where the host's front
/// door strips it from what comes in. It must not throw because of what was sent. It must give a person the same
/// <see cref="DeskUser.Subject"/> throughout a session, must never give two people the same one, must look up their roles anew
/// for each request (<see cref="Roles.RoleStore"/>), and must answer null for somebody who is known and has no role.
/// </summary>
public interface IDeskSignIn
{
    /// <summary>What to tell somebody who must sign in first.</summary>
    SignInAdvice Advice { get; }

    /// <summary>Whether people sign in by links that we mail to them; false where they have accounts elsewhere.</summary>
    bool SendsLinks { get; }

    /// <summary>Who sent a request; null for nobody. Asked once for each request to the desk, before its page.</summary>
    Task<DeskUser?> RecogniseAsync(HttpContext http, CancellationToken cancellationToken);

    /// <summary>Ends the session of a request. Safe to call with none.</summary>
    /// <returns>The path on this site to go to now.</returns>
    Task<string> SignOutAsync(HttpContext http, CancellationToken cancellationToken);
}
