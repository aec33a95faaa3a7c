using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.SignIn;

/// <summary>What somebody sees who is not signed in.</summary>
/// <param name="Advice">How to sign in.</param>
/// <param name="WasSent">Whether they sent a form, which was not acted on.</param>
/// <param name="Typed">What they typed, long enough to be worth keeping.</param>
public sealed record SignInNeeded(SignInAdvice Advice, bool WasSent, IReadOnlyList<string> Typed)
{
    // Shorter than this it is a choice, a date or an id.
    private const int WorthKeeping = 12;

    /// <summary>The page for somebody who looked.</summary>
    public static PageResult ToLook(IDeskSignIn signIn) => PageOf(new(signIn.Advice, WasSent: false, []));

    /// <summary>The page for somebody whose session ended while they typed.</summary>
    public static PageResult AfterTyping(IDeskSignIn signIn, PostedForm form) =>
        PageOf(
            new(
                signIn.Advice,
                WasSent: true,
                [
                    .. form
                        .Fields.Select(field => form.Text(field.Key))
                        .Where(text => text.Length >= WorthKeeping && text.Contains(' ')),
                ]
            )
        );

    private static PageResult PageOf(SignInNeeded model) =>
        new(typeof(SignInNeededView), model, StatusCodes.Status401Unauthorized);
}
