using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Desk.SignIn;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.People;

/// <summary>
/// Where a person is signed in, and the buttons that end it. Whoever came by a printed link has no address to know them by:
/// owners among them see all such sessions, others none.
/// </summary>
internal sealed class SessionsPage(DeskLinks links, IDeskSignIn signIn) : IDeskFormPage
{
    /// <summary>The field of the session that is to end.</summary>
    public const string SessionField = "session";

    /// <inheritdoc/>
    public static string Route => DeskHome.Sessions;

    /// <inheritdoc/>
    public static bool TakesFormsOfViewers => true;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        Page.Ok<SessionsView>(
            new SessionsModel(
                signIn.SendsLinks ? await ListAsync(visit.User, cancellationToken) : null,
                visit.User.Person is null
            )
        );

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        foreach (var session in await ListAsync(visit.User, cancellationToken))
        {
            if (string.Equals(session.Row, form.Line(SessionField), StringComparison.Ordinal))
            {
                await links.EndAsync(session, cancellationToken);
            }
        }

        return Page.SeeOther(Route);
    }

    private async Task<IReadOnlyList<ListedSession>> ListAsync(DeskUser user, CancellationToken cancellationToken) =>
        user.Person is not null || user.Everywhere == DeskRole.Owner
            ? await links.SessionsOfAsync(user.Person, cancellationToken)
            : [];
}
