using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Files.Dates;
using SchoolsDigital.Consultations.Files.Series;
using SchoolsDigital.Consultations.Timetables;
using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>Opens booking again after it has closed, by the links that schools have.</summary>
internal sealed class ReopenBooking(SeriesService seriesService) : IWorkshopAction
{
    /// <inheritdoc/>
    public WorkshopActionKind Kind => WorkshopActionKind.ReopenBooking;

    /// <inheritdoc/>
    public bool Asks => true;

    /// <inheritdoc/>
    public Task<WorkshopPlan> PlanAsync(
        WorkshopTarget target,
        WorkshopActionForm form,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            target.Series.PhaseAt(target.Now) != SeriesPhase.Closed ? WorkshopPlan.No("Booking is not closed.")
            : !target.Ahead.Any() ? WorkshopPlan.No("No session lies ahead.")
            : form.Day.Date is { } day ? Plan(target, WorkshopActionForm.ClosesOn(target, day))
            : Wrong("Enter the last day to book, such as 26 1 2027")
        );

    /// <inheritdoc/>
    public Task CarryOutAsync(WorkshopTarget target, WorkshopActionForm form, CancellationToken cancellationToken)
    {
        var until = WorkshopActionForm.ClosesOn(target, form.Day.Date!.Value).Utc;
        return seriesService.ChangeAsync(
            target.Series.Ref,
            before => before with { ClosesAt = until, PlannedClosesAt = null },
            cancellationToken
        );
    }

    private static WorkshopPlan Plan(WorkshopTarget target, LocalMoment until)
    {
        if (until.Utc <= target.Now)
        {
            return Wrong("Enter a day in the future");
        }

        List<DateRemark> remarks =
        [
            .. new DayRemarks(SchoolCalendar.Of(target.Series.Ref.Authority)).OfWorkingDay(until, "Booking closes"),
            .. SeriesRemarks.OfClose(until.Utc, target.Series.OpensAt, target.LastStarts) is { } remark
                ? new[] { remark }
                : [],
        ];
        if (remarks.Find(remark => remark.Severity == Severity.Error) is { } error)
        {
            return Wrong($"{error}");
        }

        var reminders = target.Series.RemindersAt.Where(at => at > target.Now && at < until.Utc).ToList();
        return new(
            [
                $"Schools can book again, by the links that they have, until {LondonText.Moment(until.Utc)}.",
                "No one gets a mail now.",
                .. reminders.Select(at =>
                    $"Schools that have not booked are reminded at {LondonText.Moment(at)}, as planned."
                ),
            ],
            $"Booking of “{target.Series.Title}” was opened again until {LondonText.Moment(until.Utc)}. No one gets a mail."
        )
        {
            Warnings = [.. remarks.Select(remark => $"{remark}")],
        };
    }

    private static WorkshopPlan Wrong(string message) =>
        WorkshopPlan.Wrong(new FieldError(TypedDate.FirstField, message));
}
