using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.WaitingLists;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>Calls a series off, with all sessions that lie ahead. People have been told, so that it cannot be undone.</summary>
internal sealed class CallOffSeries(SeriesCancellation cancellation, SeriesForecast forecast) : IWorkshopAction
{
    /// <inheritdoc/>
    public WorkshopActionKind Kind => WorkshopActionKind.CallOff;

    /// <inheritdoc/>
    public bool Asks => true;

    /// <inheritdoc/>
    public async Task<WorkshopPlan> PlanAsync(
        WorkshopTarget target,
        WorkshopActionForm form,
        CancellationToken cancellationToken
    )
    {
        var series = target.Series;
        if (series.PhaseAt(target.Now) is SeriesPhase.CalledOff or SeriesPhase.Forgotten || !target.Ahead.Any())
        {
            return WorkshopPlan.No("No session lies ahead that could be called off.");
        }

        if (Reasons.Missing(form, "the workshops are called off") is { } wrong)
        {
            return wrong;
        }

        var told = await forecast.ToldAsync(
            series.Ref,
            [.. target.Ahead.Select(session => session.Code)],
            new() { CancelledBecause = form.Reason },
            cancellationToken
        );
        var sessions = target.Ahead.Count();
        return new(
            [
                $"{Count.Of(sessions, "session does", "sessions do")} not take place, and no one can book any more. This cannot be undone.",
                .. ToldPeople.Sentences(told),
                Reasons.Say(form),
            ],
            $"The workshops “{series.Title}” were called off: {form.Reason} {ToldPeople.Total(told)}"
        );
    }

    /// <inheritdoc/>
    public Task CarryOutAsync(WorkshopTarget target, WorkshopActionForm form, CancellationToken cancellationToken) =>
        cancellation.CallOffAsync(target.Series.Ref, form.Reason, target.Now, cancellationToken);
}
