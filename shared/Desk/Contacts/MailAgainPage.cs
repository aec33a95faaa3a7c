using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Contacts;

/// <summary>Lets mail about surveys go again to a contact who has unsubscribed, for a reason that the ledger keeps.</summary>
internal sealed class MailAgainPage(SchoolContacts schools, Unsubscribes unsubscribes) : IDeskFormPage
{
    /// <summary>The field of the reason.</summary>
    public const string ReasonField = "reason";

    private const int LongestReason = 500;

    /// <inheritdoc/>
    public static string Route => ContactPaths.OnePattern + "/mail-again";

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (
            await schools.FindAsync(visit, cancellationToken) is not { } school
            || school.Find(visit["contact"]) is not { } found
        )
        {
            return Page.NotFound();
        }

        return found.IsReachable
            ? Page.SeeOther(ContactPaths.Of(school.Authority, school.Urn))
            : Page.Ok<MailAgainView>(new OneContactModel(school, found.Contact));
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        if (
            await schools.FindAsync(visit, cancellationToken) is not { } school
            || school.Find(visit["contact"]) is not { } found
        )
        {
            return Page.NotFound();
        }

        var reason = form.Text(ReasonField);
        if (reason.Length is 0 or > LongestReason)
        {
            return Page.Invalid<MailAgainView>(
                new OneContactModel(school, found.Contact, Reason: reason),
                [
                    new(
                        ReasonField,
                        reason.Length == 0
                            ? "Enter why mail may go to this contact again"
                            : $"The reason must be {LongestReason} characters or fewer"
                    ),
                ]
            );
        }

        await unsubscribes.UndoAsync(school.Authority, found.Contact.Email, visit.User.Name, reason, cancellationToken);
        return Page.SeeOther(ContactPaths.Of(school.Authority, school.Urn));
    }
}
