using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Drafts;
using SchoolsDigital.Workshops.Pages;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>Books somebody on their behalf, after the close too; they get the same mail and the same link as everybody.</summary>
internal sealed class BookPage(
    WorkshopDesk desk,
    BookingService bookingService,
    RegisterStore registers,
    ILinkIds ids,
    TimeProvider clock
) : IDeskFormPage
{
    /// <inheritdoc/>
    public static string Route => $"{WorkshopDeskPaths.SeriesRoute}/book";

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <inheritdoc/>
    public Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            visit,
            (series, sessions) =>
                Task.FromResult<IResult>(
                    Page.Ok<BookView>(ModelOf(series, sessions, "", "", PersonForm.Empty, ActionId.New(ids)))
                ),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken) =>
        desk.OpenAsync(
            visit,
            async (series, sessions) =>
            {
                var (urn, code) = (form.Line(BookModel.UrnField), form.Line(BookModel.SessionField));
                var (person, once) = (PersonForm.Read(form), ActionId.Read(form) ?? ActionId.New(ids));
                var model = ModelOf(series, sessions, urn, code, person, once);
                var school = await FindAsync(series, urn, cancellationToken);
                if (Errors(model, school) is { Count: > 0 } errors)
                {
                    return Page.Invalid<BookView>(model, errors);
                }

                var result = await bookingService.TakeAsync(series.Ref, RequestOf(model, school!), cancellationToken);
                if (result.Outcome is not (BookingOutcome.Confirmed or BookingOutcome.Waiting))
                {
                    FieldError[] refused = [new("", BookingProblems.Of(result.Outcome, series))];
                    return Page.Invalid<BookView>(model, refused);
                }

                var what =
                    $"Somebody of {school!.DisplayName} was {(result.Outcome == BookingOutcome.Confirmed ? "booked" : "put on the waiting list")} on their behalf.";
                await desk.NoteAsync(series, what, needsALook: false, visit, once, cancellationToken);
                return Page.SeeOther(WorkshopDeskPaths.Of(series.Ref, code));
            },
            cancellationToken
        );

    private static IReadOnlyList<FieldError> Errors(BookModel model, School? school) =>
        [
            .. school is null
                ? new[] { new FieldError(BookModel.UrnField, "Enter the URN of a school in the register, six digits") }
                : [],
            .. model.Sessions.Any(session => session.Code == model.Session)
                ? Array.Empty<FieldError>()
                : [new FieldError(BookModel.SessionField, "Select a session")],
            .. model.Person.Errors(),
        ];

    private static BookingRequest RequestOf(BookModel model, School school) =>
        new(
            model.Once,
            school.Urn,
            school.DisplayName,
            school.Sector,
            model.Person.Name,
            model.Person.Role,
            model.Person.Email,
            model.Person.Dietary.Length > 0 ? model.Person.Dietary : null,
            model.Person.Access.Length > 0 ? model.Person.Access : null,
            model.Session,
            [],
            Invitation: null,
            MadeFrom: model.Session
        );

    private async Task<School?> FindAsync(WorkshopSeries series, string urn, CancellationToken cancellationToken) =>
        int.TryParse(urn, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (await registers.ReadAsync(series.Ref.Authority, cancellationToken)).Find(number)
            : null;

    private BookModel ModelOf(
        WorkshopSeries series,
        IReadOnlyList<Session> sessions,
        string urn,
        string session,
        PersonForm person,
        string once
    ) => new(series, [.. sessions.Where(one => one.TakesBookingsAt(clock.GetUtcNow()))], urn, session, person, once);
}
