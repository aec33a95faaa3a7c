using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Restores;

/// <summary>
/// The mail that is held after a restore. A coordinator says which of it went out before the data was lost, sees what that
/// means, and confirms it. Confirming twice marks nothing twice.
/// </summary>
internal sealed class HeldMailPage(HeldMailDesk desk, ILinkIds ids) : IDeskFormPage
{
    /// <inheritdoc/>
    public static string Route => HeldMailPaths.Pattern;

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        await desk.FindAsync(visit, cancellationToken) is { } list
            ? Page.Ok<HeldMailView>(
                new HeldMailModel(
                    list,
                    HeldMailForm.Empty,
                    await desk.DoneAsync(list.Authority.Code, visit.Query("done"), cancellationToken)
                )
            )
            : Page.NotFound();

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(visit, cancellationToken) is not { } list)
        {
            return Page.NotFound();
        }

        var home = HeldMailPaths.Of(list.Authority.Code);
        var typed = HeldMailForm.Read(form);
        var (choice, errors) = typed.Decide(list);
        if (ActionId.Read(form) is { } once)
        {
            // Pressed twice, it finds that nothing of the choice waits any more.
            if (choice is not null)
            {
                await desk.MarkSentAsync(list, choice, visit, once, cancellationToken);
            }

            return Page.SeeOther($"{home}?done={once}");
        }

        return choice is null
            ? Page.Invalid<HeldMailView>(new HeldMailModel(list, typed, null), errors)
            : Page.Ok<HeldMailCheckView>(new HeldMailCheckModel(list, typed, choice, ActionId.New(ids)));
    }
}
