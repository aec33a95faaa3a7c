using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Functions.SignIn;

/// <summary>
/// Knows those whom App Service has signed in with Entra ID, by the header that it puts before the request and takes away
/// where a sender has written one. Where the platform does not say that it does so, the header is anybody's and counts for
/// nothing. What a person may do is the app role that the authority has given them: coordinator or viewer.
/// </summary>
internal sealed class AppServiceSignIn(PlatformGuard door) : IDeskSignIn
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
                    "If you have signed in and still see this page, your account has no role in this service. Ask the people who run it for the role coordinator, or viewer to look only.",
                ],
                "/.auth/login/aad?post_login_redirect_uri=%2Fdesk"
            )
            : new([
                "Nobody can sign in here, because sign-in is not switched on for this copy of the service.",
                "Ask the people who run it to switch on App Service authentication.",
            ]);

    /// <inheritdoc/>
    public Task<DeskUser?> RecogniseAsync(HttpContext http, CancellationToken cancellationToken) =>
        Task.FromResult(
            door.IsGuarded
            && http.Request.Headers[Header] is [{ } header]
            && ClientPrincipal.Read(header) is { } principal
                ? UserOf(principal)
                : null
        );

    /// <inheritdoc/>
    public Task<string> SignOutAsync(HttpContext http, CancellationToken cancellationToken) =>
        Task.FromResult(SignOutPath);

    private DeskUser? UserOf(ClientPrincipal principal) =>
        principal.IsOfTenant(door.Tenant) && principal.ObjectId is { } id && RoleOf(principal) is { } role
            ? new($"{door.Tenant}|{id}", principal.Name ?? id, role)
            : null;

    private static DeskRole? RoleOf(ClientPrincipal principal) =>
        principal.HasRole("coordinator") ? DeskRole.Coordinator
        : principal.HasRole("viewer") ? DeskRole.Viewer
        : null;
}
