using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>Takes no more bookings for a session.</summary>
internal sealed class CloseSession(SeriesService seriesService) : IWorkshopAction
{
    /// <inheritdoc/>
    public WorkshopActionKind Kind => WorkshopActionKind.CloseSession;

    /// <inheritdoc/>
    public bool Asks => false;

    /// <inheritdoc/>
    public Task<WorkshopPlan> PlanAsync(
        WorkshopTarget target,
        WorkshopActionForm form,
        CancellationToken cancellationToken
    ) => Task.FromResult(WorkshopPlan.NotAhead(target) ?? Plan(target.Session));

    /// <inheritdoc/>
    public Task CarryOutAsync(WorkshopTarget target, WorkshopActionForm form, CancellationToken cancellationToken) =>
        seriesService.ChangeAsync(target.Series.Ref, target.Session.Code, new() { IsClosed = true }, cancellationToken);

    private static WorkshopPlan Plan(Session session) =>
        session.IsClosed
            ? WorkshopPlan.No("The session takes no more bookings already.")
            : new(
                [
                    "No one else can book this session or join its waiting list.",
                    "People who have a place keep it. People who wait are still offered places that become free.",
                    "No one gets a mail. You can take bookings again until the session begins.",
                ],
                $"{SessionText.Of(session)} takes no more bookings."
            );
}
