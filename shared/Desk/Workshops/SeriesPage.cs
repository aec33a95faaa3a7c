using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Feedback;
using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>One series: how its sessions stand, what people said, and the buttons that open, close and call it off.</summary>
internal sealed class SeriesPage(
    WorkshopDesk desk,
    SeriesStore store,
    SeriesRestart restart,
    FeedbackStore feedback,
    ILinkIds ids,
    TimeProvider clock
) : IDeskFormPage
{
    /// <inheritdoc/>
    public static string Route => WorkshopDeskPaths.SeriesRoute;

    /// <inheritdoc/>
    public Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            visit,
            async (series, sessions) => Page.Ok<SeriesView>(await ModelAsync(series, sessions, cancellationToken)),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            visit,
            async (series, sessions) =>
            {
                var reason = form.Line(SeriesModel.ReasonField);
                var what = form.Line(SeriesModel.DoField);
                if (what == SeriesModel.CallOff && reason.Length is 0 or > 200)
                {
                    FieldError[] errors =
                    [
                        new(
                            SeriesModel.ReasonField,
                            "Enter why the workshops are called off, in 200 characters or fewer"
                        ),
                    ];
                    return Page.Invalid<SeriesView>(await ModelAsync(series, sessions, cancellationToken), errors);
                }

                await DoAsync(series, what, reason, visit, OnceOf(form), cancellationToken);
                return Page.SeeOther(WorkshopDeskPaths.Of(series.Ref));
            },
            cancellationToken
        );

    private string OnceOf(PostedForm form) => ActionId.Read(form) ?? ActionId.New(ids);

    private Task DoAsync(
        WorkshopSeries series,
        string what,
        string reason,
        DeskVisit visit,
        string once,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        return (what, series.PhaseAt(now)) switch
        {
            (SeriesModel.OpenNow, SeriesPhase.NotYetOpen) => desk.ChangeAsync(
                series,
                before => before with { OpensAt = now },
                $"Booking of “{series.Title}” was opened early.",
                visit,
                once,
                cancellationToken
            ),
            (SeriesModel.CloseNow, SeriesPhase.Open) => desk.ChangeAsync(
                series,
                before => before with { ClosesAt = now },
                $"Booking of “{series.Title}” was closed early.",
                visit,
                once,
                cancellationToken
            ),
            (SeriesModel.CallOff, not (SeriesPhase.CalledOff or SeriesPhase.Forgotten)) => desk.CallOffAsync(
                series,
                reason,
                visit,
                once,
                cancellationToken
            ),
            _ => Task.CompletedTask,
        };
    }

    private async Task<SeriesModel> ModelAsync(
        WorkshopSeries series,
        IReadOnlyList<Session> sessions,
        CancellationToken cancellationToken
    )
    {
        var bookings = await store.ListBookingsAsync(series.Ref, cancellationToken);
        return new(
            series,
            sessions,
            bookings.Where(booking => booking.Session is not null).DistinctBy(booking => booking.Urn).Count(),
            await feedback.CountAsync(series.Ref, null, cancellationToken),
            clock.GetUtcNow(),
            await restart.FindAsync(series, cancellationToken),
            ActionId.New(ids)
        );
    }
}
