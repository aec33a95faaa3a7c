using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>Takes bookings for a session again.</summary>
internal sealed class ReopenSession(SeriesService seriesService) : IWorkshopAction
{
    /// <inheritdoc/>
    public WorkshopActionKind Kind => WorkshopActionKind.ReopenSession;

    /// <inheritdoc/>
    public bool Asks => false;

    /// <inheritdoc/>
    public Task<WorkshopPlan> PlanAsync(
        WorkshopTarget target,
        WorkshopActionForm form,
        CancellationToken cancellationToken
    ) => Task.FromResult(WorkshopPlan.NotAhead(target) ?? Plan(target));

    /// <inheritdoc/>
    public Task CarryOutAsync(WorkshopTarget target, WorkshopActionForm form, CancellationToken cancellationToken) =>
        seriesService.ChangeAsync(
            target.Series.Ref,
            target.Session.Code,
            new() { IsClosed = false },
            cancellationToken
        );

    private static WorkshopPlan Plan(WorkshopTarget target) =>
        target.Session.IsClosed
            ? new(
                [
                    target.Series.PhaseAt(target.Now) == SeriesPhase.Open
                        ? $"Schools can book this session again until {LondonText.Moment(target.Series.ClosesAt)}."
                        : "Schools can book this session again while booking for the series is open. It is not open now.",
                    "No one gets a mail.",
                ],
                $"{SessionText.Of(target.Session)} takes bookings again."
            )
            : WorkshopPlan.No("The session takes bookings already.");
}
