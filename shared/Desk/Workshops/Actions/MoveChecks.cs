using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Files.Dates;
using SchoolsDigital.Consultations.Files.Series;
using SchoolsDigital.Consultations.Timetables;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>What is wrong with the new time and place of a session, and what is unlucky about them.</summary>
internal static class MoveChecks
{
    /// <summary>What is worth a second thought, as the file's own checks say it.</summary>
    /// <param name="errors">What keeps the session from being moved.</param>
    public static IReadOnlyList<DateRemark> Of(
        WorkshopTarget target,
        WorkshopActionForm form,
        out IReadOnlyList<FieldError> errors
    )
    {
        errors = ErrorsIn(target.Session, form);
        if (errors.Count > 0)
        {
            return [];
        }

        var (day, starts) = (form.Day.Date!.Value, WorkshopActionForm.Clock(form.Starts)!.Value);
        var ends = WorkshopActionForm.Clock(form.Ends)!.Value;
        var moment = new LocalMoment(day, starts);
        List<DateRemark> remarks =
        [
            .. new DayRemarks(SchoolCalendar.Of(target.Series.Ref.Authority)).OfSchoolDay(moment, "The session is"),
            .. SeriesRemarks.OfSession(
                moment.Utc,
                LondonTime.ToUtc(day, ends),
                target.Series.OpensAt,
                target.Series.PurgesAt
            ),
        ];
        errors =
        [
            .. moment.Utc <= target.Now
                ? new FieldError[] { new(TypedDate.FirstField, "Enter a date and a time in the future") }
                : [],
            .. At(TypedDate.FirstField, remarks),
            .. At(
                WorkshopActionForm.EndsField,
                [SeriesRemarks.OfEnd(starts, ends), Lunch(target.Session, starts, ends)]
            ),
        ];
        return remarks;
    }

    private static List<FieldError> ErrorsIn(Session session, WorkshopActionForm form)
    {
        var hasVenue = session.Venue is not null;
        (bool IsWrong, string Field, string Message)[] checks =
        [
            (form.Day.Date is null, TypedDate.FirstField, "Enter the date, such as 26 1 2027"),
            (
                WorkshopActionForm.Clock(form.Starts) is null,
                WorkshopActionForm.StartsField,
                "Enter when it starts in 24 hours, such as 13:30"
            ),
            (
                WorkshopActionForm.Clock(form.Ends) is null,
                WorkshopActionForm.EndsField,
                "Enter when it ends in 24 hours, such as 15:30"
            ),
            (hasVenue && !IsLine(form.Venue), WorkshopActionForm.VenueField, "Enter the name of the venue"),
            (hasVenue && !IsLine(form.Address), WorkshopActionForm.AddressField, "Enter the address"),
        ];
        return [.. checks.Where(check => check.IsWrong).Select(check => new FieldError(check.Field, check.Message))];
    }

    private static bool IsLine(string text) => text.Length is > 0 and <= WorkshopActionForm.LongestLine;

    // Lunch keeps its distance from the start.
    private static DateRemark? Lunch(Session session, TimeOnly starts, TimeOnly ends) =>
        session.LunchAt is { } lunch ? SeriesRemarks.OfLunch(starts.Add(lunch - session.StartsAt), ends) : null;

    private static IEnumerable<FieldError> At(string field, IEnumerable<DateRemark?> remarks) =>
        remarks
            .OfType<DateRemark>()
            .Where(remark => remark.Severity == Severity.Error)
            .Select(remark => new FieldError(field, $"{remark}"));
}
