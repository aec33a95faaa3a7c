using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Restores;

/// <summary>Says what will be mailed when held mail is released, and releases it. Safe to confirm twice.</summary>
internal sealed class ReleasePage(HeldMailDesk desk, ILinkIds ids) : IDeskFormPage
{
    /// <inheritdoc/>
    public static string Route => $"{HeldMailPaths.Pattern}/release";

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        await desk.FindAsync(visit, cancellationToken) is { } list
            ? Page.Ok<ReleaseView>(new ReleaseModel(list, ActionId.New(ids)))
            : Page.NotFound();

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        // No hold is left for the second of two people, and the first has done what they asked for.
        if (await desk.FindAsync(visit, cancellationToken) is { } list)
        {
            await desk.ReleaseAsync(list, visit, ActionId.Read(form) ?? ActionId.New(ids), cancellationToken);
        }

        return Page.SeeOther(DeskHome.Path);
    }
}
