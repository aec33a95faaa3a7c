using System.Globalization;
using SchoolsDigital.Desk.Workshops.Actions;
using SchoolsDigital.Schools;
using SchoolsDigital.Schools.Registers;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Workshops.Bookings;
using SchoolsDigital.Workshops.Pages.Visits;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops;

/// <summary>What a booking on somebody's behalf would come to, worked out by what books.</summary>
internal sealed class DeskBookings(BookingService bookingService, RegisterStore registers)
{
    /// <summary>What would happen now, or what is wrong with what was typed. Changes nothing.</summary>
    public async Task<WorkshopPlan> PlanAsync(BookModel model, CancellationToken cancellationToken)
    {
        var school = await FindAsync(model, cancellationToken);
        if (ErrorsIn(model, school) is { Count: > 0 } errors)
        {
            return WorkshopPlan.Wrong(errors);
        }

        var request = RequestOf(model, school!);
        var result = await bookingService.TryAsync(model.Series.Ref, request, cancellationToken);
        var session = SessionText.Of(model.Sessions.Single(one => one.Code == model.Session));
        return result.Outcome switch
        {
            BookingOutcome.Confirmed => Plan(
                model,
                request,
                $"{model.Person.Name} of {request.School} gets a place: {session}.",
                isSeated: true
            ),
            BookingOutcome.Waiting => Plan(
                model,
                request,
                $"The session is full. {model.Person.Name} of {request.School} joins the waiting list: {session}.",
                isSeated: false
            ),
            var refused => WorkshopPlan.Wrong(new FieldError("", BookingProblems.Of(refused, model.Series))),
        };
    }

    /// <summary>Who is booked into what.</summary>
    public async Task<BookingRequest> RequestAsync(BookModel model, CancellationToken cancellationToken) =>
        RequestOf(model, (await FindAsync(model, cancellationToken))!);

    /// <summary>What the ledger says of a booking. It names nobody.</summary>
    public static string LedgerLine(string school, bool isSeated) =>
        $"Somebody of {school} was {(isSeated ? "booked" : "put on the waiting list")} on their behalf. They get a mail.";

    private static WorkshopPlan Plan(BookModel model, BookingRequest request, string sentence, bool isSeated) =>
        new(
            [
                sentence,
                isSeated
                    ? $"They get a mail at {model.Person.Email} within a few minutes, with everything about the session and a link of their own."
                    : $"They get a mail at {model.Person.Email} within a few minutes, with a link of their own. It says that they wait.",
            ],
            LedgerLine(request.School, isSeated)
        );

    private static IReadOnlyList<FieldError> ErrorsIn(BookModel model, School? school) =>
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

    private async Task<School?> FindAsync(BookModel model, CancellationToken cancellationToken) =>
        int.TryParse(model.Urn, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (await registers.ReadAsync(model.Series.Ref.Authority, cancellationToken)).Find(number)
            : null;
}
