using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>Closes booking before its date. It can be opened again.</summary>
internal sealed class CloseBooking(SeriesService seriesService) : IWorkshopAction
{
    /// <inheritdoc/>
    public WorkshopActionKind Kind => WorkshopActionKind.CloseBooking;

    /// <inheritdoc/>
    public bool Asks => false;

    /// <inheritdoc/>
    public Task<WorkshopPlan> PlanAsync(
        WorkshopTarget target,
        WorkshopActionForm form,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            target.Series.PhaseAt(target.Now) == SeriesPhase.Open
                ? Plan(target)
                : WorkshopPlan.No("Booking is not open.")
        );

    /// <inheritdoc/>
    public Task CarryOutAsync(WorkshopTarget target, WorkshopActionForm form, CancellationToken cancellationToken) =>
        seriesService.ChangeAsync(
            target.Series.Ref,
            before =>
                before.PhaseAt(target.Now) == SeriesPhase.Open
                    ? before with
                    {
                        ClosesAt = target.Now,
                        PlannedClosesAt = before.ClosesAt,
                    }
                    : before,
            cancellationToken
        );

    private static WorkshopPlan Plan(WorkshopTarget target)
    {
        var series = target.Series;
        var reminders = series.RemindersAt.Count(at => at > target.Now);
        return new(
            [
                $"No one can book any more. Booking was to close at {LondonText.Moment(series.ClosesAt)}.",
                "People who have a place keep it. People who wait are still offered places that become free.",
                .. reminders > 0
                    ? new[]
                    {
                        $"{Count.Of(reminders, "reminder to schools that have not booked does", "reminders to schools that have not booked do")} not go out.",
                    }
                    : [],
                "No one gets a mail. You can open booking again until the last session begins.",
            ],
            $"Booking of “{series.Title}” was closed early. No one gets a mail."
        );
    }
}
