using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Workshops.Running;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>Says what happens when what looks after a series is started again, and does it when that is confirmed.</summary>
internal sealed class StartAgainPage(WorkshopDesk desk, SeriesRestart restart, ILinkIds ids) : IDeskFormPage
{
    /// <inheritdoc/>
    public static string Route => $"{WorkshopDeskPaths.SeriesRoute}/start-again";

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <inheritdoc/>
    public Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            visit,
            async (series, _) =>
                Show(new(series, await restart.FindAsync(series, cancellationToken), ActionId.New(ids))),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            visit,
            async (series, _) =>
            {
                var once = ActionId.Read(form) ?? ActionId.New(ids);
                return await desk.StartAgainAsync(series, visit, once, cancellationToken)
                    ? Page.SeeOther(WorkshopDeskPaths.Of(series.Ref))
                    : Show(new(series, null, once));
            },
            cancellationToken
        );

    private static PageResult Show(StartAgainModel model) =>
        new(
            typeof(StartAgainView),
            model,
            model.Stop is null ? StatusCodes.Status409Conflict : StatusCodes.Status200OK
        );
}
