using SchoolsDigital.Desk.Fields;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Workshops.Running;
using SchoolsDigital.Workshops.Sessions;
using SchoolsDigital.Workshops.WaitingLists;

namespace SchoolsDigital.Desk.Workshops.Actions;

/// <summary>Moves a session to another time or place.</summary>
internal sealed class MoveSession(SeriesService seriesService, SeriesForecast forecast) : IWorkshopAction
{
    /// <inheritdoc/>
    public WorkshopActionKind Kind => WorkshopActionKind.Move;

    /// <inheritdoc/>
    public bool Asks => true;

    /// <inheritdoc/>
    public async Task<WorkshopPlan> PlanAsync(
        WorkshopTarget target,
        WorkshopActionForm form,
        CancellationToken cancellationToken
    )
    {
        if (WorkshopPlan.NotAhead(target) is { } refusal)
        {
            return refusal;
        }

        var remarks = MoveChecks.Of(target, form, out var errors);
        if (errors.Count > 0)
        {
            return WorkshopPlan.Wrong(errors);
        }

        var (before, change) = (target.Session, ChangeOf(target.Session, form));
        var after = change.Of(before);
        if (after == before)
        {
            return WorkshopPlan.Wrong(
                new FieldError(TypedDate.FirstField, "Change the date, the time or the place: nothing is different")
            );
        }

        var told = await forecast.ToldAsync(target.Series.Ref, [before.Code], change, cancellationToken);
        List<string> consequences =
        [
            $"The session moves from {Full(before)} to {Full(after)}.",
            .. ToldPeople.Sentences(told),
            .. before.Waiting > 0
                ? new[]
                {
                    $"{Count.Of(before.Waiting, "person who waits gets", "people who wait get")} no mail. Their page shows the new date.",
                }
                : [],
            Reminder(after, target.Now),
        ];
        var line = $"{SessionText.Of(before)} was moved to {SessionText.Of(after)}. {ToldPeople.Total(told)}";
        return new(consequences, line) { Warnings = [.. remarks.Select(remark => $"{remark}")] };
    }

    /// <inheritdoc/>
    public Task CarryOutAsync(WorkshopTarget target, WorkshopActionForm form, CancellationToken cancellationToken) =>
        seriesService.ChangeAsync(
            target.Series.Ref,
            target.Session.Code,
            ChangeOf(target.Session, form),
            cancellationToken
        );

    private static SessionChange ChangeOf(Session session, WorkshopActionForm form)
    {
        var day = form.Day.Date!.Value;
        var starts = LondonTime.ToUtc(day, WorkshopActionForm.Clock(form.Starts)!.Value);
        return new()
        {
            StartsAt = starts,
            EndsAt = LondonTime.ToUtc(day, WorkshopActionForm.Clock(form.Ends)!.Value),
            LunchAt = session.LunchAt + (starts - session.StartsAt),
            Venue = session.Venue is { } venue ? venue with { Name = form.Venue, Address = form.Address } : null,
        };
    }

    private static string Full(Session session) =>
        session.Venue is { } venue ? $"{SessionText.Of(session)} ({venue.Address})" : SessionText.Of(session);

    private static string Reminder(Session session, DateTimeOffset now) =>
        SessionReminder.At(session, WorkingDays.England) is var at && at > now
            ? $"Everyone who has a place then is reminded at {LondonText.Moment(at)}."
            : "It is too late for a reminder before the session.";
}
