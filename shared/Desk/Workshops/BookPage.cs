using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Desk.Workshops.Actions;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Pages.Visits;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>
/// Books somebody on their behalf, after the close too, once it has shown what will happen; they get the same mail and the
/// same link as everybody.
/// </summary>
internal sealed class BookPage(
    SeriesStore store,
    BookingService bookingService,
    DeskBookings bookings,
    WorkshopLedger ledger,
    ILinkIds ids,
    TimeProvider clock
) : IDeskFormPage
{
    /// <inheritdoc/>
    public static string Route => $"{WorkshopDeskPaths.SeriesRoute}/book";

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        await store.FindAsync(visit, cancellationToken) is var (series, sessions)
            ? Page.Ok<BookView>(ModelOf(series, sessions, "", "", PersonForm.Empty, ActionId.New(ids)))
            : Page.NotFound();

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(visit, cancellationToken) is not var (series, sessions))
        {
            return Page.NotFound();
        }

        var model = ModelOf(
            series,
            sessions,
            form.Line(BookModel.UrnField),
            form.Line(BookModel.SessionField),
            PersonForm.Read(form),
            ActionId.Read(form) ?? ActionId.New(ids)
        );
        var back = WorkshopLedger.Path(WorkshopDeskPaths.Of(series.Ref, model.Session), model.Once);
        if (await ledger.HasAsync(series, model.Once, cancellationToken))
        {
            return Page.SeeOther(back);
        }

        var plan = await bookings.PlanAsync(model, cancellationToken);
        if (plan.Errors.Count > 0)
        {
            return Page.Invalid<BookView>(model, plan.Errors);
        }

        if (form.Line(BookModel.ShownField) != plan.Mark)
        {
            var shown = model with { Plan = plan };
            return form.Has(BookModel.ShownField)
                ? Page.Invalid<BookView>(shown, [new("", WorkshopPlan.HasChanged)])
                : Page.Ok<BookView>(shown);
        }

        var request = await bookings.RequestAsync(model, cancellationToken);
        var result = await bookingService.TakeAsync(series.Ref, request, cancellationToken);
        if (result.Outcome is not (BookingOutcome.Confirmed or BookingOutcome.Waiting))
        {
            FieldError[] refused = [new("", BookingProblems.Of(result.Outcome, series))];
            return Page.Invalid<BookView>(model, refused);
        }

        var what = DeskBookings.LedgerLine(request.School, isSeated: result.Outcome == BookingOutcome.Confirmed);
        await ledger.NoteAsync(series, what, visit, model.Once, cancellationToken);
        return Page.SeeOther(back);
    }

    private BookModel ModelOf(
        WorkshopSeries series,
        IReadOnlyList<Session> sessions,
        string urn,
        string session,
        PersonForm person,
        string once
    ) => new(series, [.. sessions.Where(one => one.TakesBookingsAt(clock.GetUtcNow()))], urn, session, person, once);
}
