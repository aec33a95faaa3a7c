using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Desk.Roles;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>Signs in with a one-time link. Looking at the page does not use the link up, since mail scanners look too.</summary>
internal sealed class SignInPage(DeskLinks links, RoleStore roles, DeskSessions sessions, DeskCookie cookie) : IFormPage
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
        await ModelOfAsync(request, cancellationToken) is { } model ? Page.Ok<SignInView>(model) : Refuse(request);

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        if (await ModelOfAsync(request, cancellationToken) is not { } model)
        {
            return Refuse(request);
        }

        var name = model.IsKnown ? model.Name : form.Line(NameField);
        if (!model.IsKnown && ProblemWith(name) is { } problem)
        {
            return Page.Invalid<SignInView>(model with { Name = name }, [new(NameField, problem)]);
        }

        if (await links.UseAsync(request.Link, name, cancellationToken) is not { } id)
        {
            return Refuse(request);
        }

        cookie.Write(request.Http, sessions.Begin(id, name));
        return Page.SeeOther(DeskHome.Path);
    }

    // Null for a link that signs nobody in: it was used, is too old, or its person has no role any more.
    private async Task<SignInModel?> ModelOfAsync(PageRequest request, CancellationToken cancellationToken)
    {
        if (await links.FindOpenAsync(request.Link, cancellationToken) is not { } link)
        {
            return null;
        }

        if (link.Person is not { } person)
        {
            return new("", IsKnown: false);
        }

        var found = await roles.FindAsync(person, cancellationToken);
        return found.Count == 0 ? null : new(found.Values.First().Name, IsKnown: true);
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
