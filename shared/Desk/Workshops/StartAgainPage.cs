using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Desk.Workshops.Actions;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Running;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>Says what happens when what looks after a series is started again, and does it when that is confirmed.</summary>
internal sealed class StartAgainPage(SeriesStore store, SeriesRestart restart, WorkshopLedger ledger, ILinkIds ids)
    : IDeskFormPage
{
    /// <inheritdoc/>
    public static string Route => $"{WorkshopDeskPaths.SeriesRoute}/start-again";

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        await store.FindAsync(visit, cancellationToken) is var (series, _)
            ? Show(new(series, await restart.FindAsync(series, cancellationToken), ActionId.New(ids)))
            : Page.NotFound();

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(visit, cancellationToken) is not var (series, _))
        {
            return Page.NotFound();
        }

        var once = ActionId.Read(form) ?? ActionId.New(ids);
        if (await restart.FindAsync(series, cancellationToken) is not null)
        {
            // Noted first: a crash in between leaves it where it can be asked for again.
            var what = $"What looks after the workshops “{series.Title}” was started again.";
            await ledger.NoteAsync(series, what, visit, once, cancellationToken);
            await restart.StartAsync(series, $"By {visit.User.Name}", cancellationToken);
        }
        else if (!await ledger.HasAsync(series, once, cancellationToken))
        {
            return Show(new(series, null, once));
        }

        return Page.SeeOther(WorkshopDeskPaths.Of(series.Ref));
    }

    private static PageResult Show(StartAgainModel model) =>
        new(
            typeof(StartAgainView),
            model,
            model.Stop is null ? StatusCodes.Status409Conflict : StatusCodes.Status200OK
        );
}
