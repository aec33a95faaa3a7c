using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Desk.Roles;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Web.SignedIn;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>
/// Mails a one-time link to somebody who has a role. It says the same to everybody else, so that nobody learns who has one.
/// </summary>
internal sealed class AskForLinkPage(IDeskSignIn signIn, DeskLinks links, RoleStore roles, DeskLetters letters)
    : IFormPage
{
    /// <summary>Where it stands.</summary>
    public const string Path = SignInPage.Path;

    /// <summary>The field of the address.</summary>
    public const string EmailField = "email";

    // More within half an hour would be somebody filling another person's inbox.
    private const int MostLinks = 3;

    /// <inheritdoc/>
    public static string Route => Path;

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken) =>
        Task.FromResult<IResult>(
            !signIn.SendsLinks ? Page.SeeOther(DeskHome.Path)
            : request.Http.Features.Get<DeskUser>() is not null ? Page.SeeOther(DeskHome.Path)
            : request.Query("sent") is null ? Page.Ok<AskForLinkView>("")
            : Page.Ok<LinkSentView>(DeskLinks.Lifetime)
        );

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        if (!signIn.SendsLinks)
        {
            return Page.SeeOther(DeskHome.Path);
        }

        var email = form.Line(EmailField);
        if (Mailbox.ProblemWith(email) is not null)
        {
            return Page.Invalid<AskForLinkView>(
                email,
                [new(EmailField, "Enter an e-mail address in the correct format, like name@example.com")]
            );
        }

        var person = DeskPerson.IdOf(email);
        var found = await roles.FindAsync(person, cancellationToken);
        if (found.Count > 0 && await links.CountUnusedAsync(person, cancellationToken) < MostLinks)
        {
            await letters.SendLinkAsync(found, cancellationToken);
        }

        return Page.SeeOther($"{Path}?sent=yes");
    }
}
