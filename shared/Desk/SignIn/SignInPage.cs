using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>Signs in with a one-time link. Looking at the page does not use the link up, since mail scanners look too.</summary>
internal sealed class SignInPage(DeskLinks links, DeskSessions sessions, DeskCookie cookie) : IFormPage
{
    /// <summary>What the addresses of the links begin with.</summary>
    public const string Path = "/desk/sign-in";

    /// <summary>The field for one's name.</summary>
    public const string NameField = "name";

    // In any script it is then no longer than a session may hold.
    private const int LongestName = 60;

    /// <inheritdoc/>
    public static string Route => Path + "/{link}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        await links.IsOpenAsync(request.Link, cancellationToken) ? Page.Ok<SignInView>("") : Refuse(request);

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        var name = form.Line(NameField);
        if (ProblemWith(name) is { } problem)
        {
            return await links.IsOpenAsync(request.Link, cancellationToken)
                ? Page.Invalid<SignInView>(name, [new(NameField, problem)])
                : Refuse(request);
        }

        if (await links.UseAsync(request.Link, cancellationToken) is not { } id)
        {
            return Refuse(request);
        }

        cookie.Write(request.Http, sessions.Begin(id, name));
        return Page.SeeOther(DeskHome.Path);
    }

    // The second press of the button, or the way back to it: they are in already.
    private static IResult Refuse(PageRequest request) =>
        request.Http.Features.Get<DeskUser>() is null
            ? Page.Gone<LinkUsedView>(DeskLinks.Lifetime)
            : Page.SeeOther(DeskHome.Path);

    private static string? ProblemWith(string name) =>
        name.Length == 0 ? "Enter your name"
        : name.Length > LongestName ? $"Your name must be {LongestName} characters or fewer"
        : null;
}
