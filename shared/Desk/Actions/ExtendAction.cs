using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Inviting;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Actions;

/// <summary>Gives a school, or all, more time. Deadlines only ever move later.</summary>
internal sealed class ExtendAction(
    RoundStore rounds,
    InvitedSchoolStore schools,
    IWorkflowClient workflows,
    TimeProvider clock
) : IRoundAction
{
    // Links in mails that have been sent are good for half a year after the close that was planned.
    private const int LongestDays = 150;

    /// <inheritdoc/>
    public ActionKind Kind => ActionKind.Extend;

    /// <inheritdoc/>
    public Task<ActionPlan> PlanAsync(ActionTarget target, ActionOrder order, CancellationToken cancellationToken) =>
        Task.FromResult(
            order.Until is not { } until ? ActionPlan.Wrong($"Enter the new last day, such as {Example(target)}")
            : MistakeIn(target, until) is { } mistake ? ActionPlan.Wrong(mistake)
            : Plan(target, until)
        );

    private static string Example(ActionTarget target) => $"{LondonTime.DateOf(target.ClosesAt).AddDays(7):d M yyyy}";

    /// <inheritdoc/>
    public async Task<string?> CarryOutAsync(
        ActionTarget target,
        ActionOrder order,
        CancellationToken cancellationToken
    )
    {
        var until = Moment(target, order.Until!.Value);
        if (target.School is { } school)
        {
            await schools.ChangeAsync(
                target.Ref,
                school.Urn,
                before => before.ClosesAt < until ? before with { ClosesAt = until } : before,
                cancellationToken
            );
            var change = new SchoolEvent(SchoolEventKind.TimetableChanged, order.Id);
            var instance = RoundInstances.Of(target.Ref, school.Urn);
            await workflows.RaiseEventAsync(instance, SchoolWorkflow.Happened, change, cancellationToken);
            return null;
        }

        var round = await rounds.ChangeAsync(target.Ref, before => Extend(before, until), cancellationToken);
        await workflows.TellSchoolsAsync(target.After(round!), order, cancellationToken);
        return null;
    }

    private static ActionPlan Plan(ActionTarget target, DateOnly until)
    {
        var moment = LondonText.Moment(Moment(target, until));
        var reportsAt = target.Round.ReportsAt;
        List<string> consequences =
        [
            target.School is { } school
                ? $"{school.Name} can answer until {moment} instead of {LondonText.Moment(school.ClosesAt)}."
                : $"All {target.Tally.Schools:N0} schools can answer until {moment} instead of {LondonText.Moment(target.ClosesAt)}. Schools that have a later deadline of their own keep it.",
            "No mail is sent because of this. Reminders that are still to come name the new deadline, and the last call moves with it.",
        ];
        if (Moment(target, until) > reportsAt)
        {
            consequences.Add(
                $"The report was due on {LondonText.Day(LondonTime.DateOf(reportsAt))}. It will be written right after the last school has closed."
            );
        }

        var days = WorkingDays.England;
        return new(consequences, $"The deadline was moved to {moment}.")
        {
            Warning = days.IsWorkingDay(until)
                ? null
                : $"{LondonText.Day(until)} is not a working day. The next is {LondonText.Day(days.OnOrAfter(until))}.",
        };
    }

    private string? MistakeIn(ActionTarget target, DateOnly until)
    {
        var moment = Moment(target, until);
        var forgotten = LondonTime.DateOf(target.Round.PurgesAt);
        var latest = LondonTime.DateOf(target.File.Consultation.Timetable.Closes).AddDays(LongestDays);
        latest = latest < forgotten ? latest : forgotten.AddDays(-1);
        return moment <= target.ClosesAt
                ? $"The new last day must be after {LondonText.Date(LondonTime.DateOf(target.ClosesAt))}, the present one"
            : moment <= clock.GetUtcNow() ? "The new last day must be in the future"
            : until > latest
                ? $"The new last day must be {LondonText.Date(latest)} or earlier: links stop working, or names are deleted, after that"
            : null;
    }

    /// <summary>The end of a last day: at the hour at which the round was always to close (UTC).</summary>
    public static DateTimeOffset Moment(ActionTarget target, DateOnly day)
    {
        var planned = LondonTime.FromUtc(target.File.Consultation.Timetable.Closes);
        return LondonTime.ToUtc(day, TimeOnly.FromDateTime(planned.DateTime));
    }

    private Round Extend(Round before, DateTimeOffset until)
    {
        if (before.ClosedEarly || before.ClosesAt >= until)
        {
            return before;
        }

        var later = until - before.ClosesAt;
        var now = clock.GetUtcNow();
        var last = before.Reminders.LastOrDefault(reminder => reminder.IsLastCall);
        IEnumerable<ReminderMoment> reminders = last switch
        {
            null => before.Reminders,
            // It has been sent for the old deadline: those who are still silent get another for the new one.
            _ when last.At <= now => before.Reminders.Append(
                last with
                {
                    Number = before.Reminders.Max(reminder => reminder.Number) + 1,
                    At = last.At + later,
                }
            ),
            _ => before.Reminders.Select(reminder => reminder == last ? last with { At = last.At + later } : reminder),
        };
        return before with { ClosesAt = until, Reminders = [.. reminders.OrderBy(reminder => reminder.At)] };
    }
}
