using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Roles;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Functions.SignIn;

/// <summary>
/// Knows those whom App Service has signed in with Entra ID, by the header that it puts before the request and takes away
/// where a sender has written one. Where the platform does not say that it does so, the header is anybody's and counts for
/// nothing. The app roles owner and coordinator make somebody an owner of every authority, and viewer lets them look at every
/// one. Everybody else has the roles to which owners have invited them, by the name with which they sign in.
/// </summary>
internal sealed class AppServiceSignIn(PlatformGuard door, RoleStore roles) : IDeskSignIn
{
    /// <summary>The header that holds who is signed in.</summary>
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    private const string SignOutPath = "/.auth/logout?post_logout_redirect_uri=%2Fdesk%2Fsigned-out";

    /// <inheritdoc/>
    public SignInAdvice Advice =>
        door.IsGuarded
            ? new(
                [
                    "Sign in with the account that you use at work.",
                    "If you have signed in and still see this page, your account has no role in this service. Ask an owner to invite you, by the name with which you sign in.",
                ],
                "/.auth/login/aad?post_login_redirect_uri=%2Fdesk"
            )
            : new([
                "Nobody can sign in here, because sign-in is not switched on for this copy of the service.",
                "Ask the people who run it to switch on App Service authentication.",
            ]);

    /// <inheritdoc/>
    public bool SendsLinks => false;

    /// <inheritdoc/>
    public async Task<DeskUser?> RecogniseAsync(HttpContext http, CancellationToken cancellationToken) =>
        door.IsGuarded
        && http.Request.Headers[Header] is [{ } header]
        && ClientPrincipal.Read(header) is { } principal
        && principal.IsOfTenant(door.Tenant)
        && principal.ObjectId is { } id
            ? await UserOfAsync(principal, id, cancellationToken)
            : null;

    /// <inheritdoc/>
    public Task<string> SignOutAsync(HttpContext http, CancellationToken cancellationToken) =>
        Task.FromResult(SignOutPath);

    private async Task<DeskUser?> UserOfAsync(ClientPrincipal principal, string id, CancellationToken cancellationToken)
    {
        var subject = $"{door.Tenant}|{id}";
        var everywhere = RoleOf(principal);
        var user = new DeskUser(subject, principal.Name ?? id, everywhere);
        if (principal.SignInName is not { } name)
        {
            return everywhere is null ? null : user;
        }

        var found = await roles.FindAsync(DeskPerson.IdOf(name), cancellationToken);
        return found.Count == 0 && everywhere is null ? null
            : found.Count == 0 ? user
            : DeskPeople.UserOf(subject, everywhere, found) with { Name = user.Name };
    }

    // Before there were owners, every coordinator did what is now theirs alone.
    private static DeskRole? RoleOf(ClientPrincipal principal) =>
        principal.HasRole("owner") || principal.HasRole("coordinator") ? DeskRole.Owner
        : principal.HasRole("viewer") ? DeskRole.Viewer
        : null;
}
