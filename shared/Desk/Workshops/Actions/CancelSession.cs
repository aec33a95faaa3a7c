using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Sessions;
using SchoolsDigital.Workshops.WaitingLists;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>Cancels a session. People have been told, so that it cannot be undone.</summary>
internal sealed class CancelSession(SeriesService seriesService, SeriesForecast forecast) : IWorkshopAction
{
    /// <inheritdoc/>
    public WorkshopActionKind Kind => WorkshopActionKind.CancelSession;

    /// <inheritdoc/>
    public bool Asks => true;

    /// <inheritdoc/>
    public async Task<WorkshopPlan> PlanAsync(
        WorkshopTarget target,
        WorkshopActionForm form,
        CancellationToken cancellationToken
    )
    {
        if ((WorkshopPlan.NotAhead(target) ?? Reasons.Missing(form, "the session is cancelled")) is { } refusal)
        {
            return refusal;
        }

        var session = target.Session;
        var told = await forecast.ToldAsync(target.Series.Ref, [session.Code], ChangeOf(form), cancellationToken);
        return new(
            [
                $"{SessionText.Of(session)} does not take place. This cannot be undone.",
                .. ToldPeople.Sentences(told),
                "People who lose a place can move to another session that has one.",
                Reasons.Say(form),
            ],
            $"{SessionText.Of(session)} was cancelled: {form.Reason} {ToldPeople.Total(told)}"
        );
    }

    /// <inheritdoc/>
    public Task CarryOutAsync(WorkshopTarget target, WorkshopActionForm form, CancellationToken cancellationToken) =>
        seriesService.ChangeAsync(target.Series.Ref, target.Session.Code, ChangeOf(form), cancellationToken);

    private static SessionChange ChangeOf(WorkshopActionForm form) => new() { CancelledBecause = form.Reason };
}
