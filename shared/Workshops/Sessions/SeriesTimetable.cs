using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Sessions;

/// <summary>The dates of a series as its records say them now; the coordinator may have moved them since it was started.</summary>
internal static class SeriesTimetable
{
    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>When dietary and access needs are deleted: on the day after the last session (UTC).</summary>
    public static DateTimeOffset NeedsForgottenAt(IEnumerable<Session> sessions, DateTimeOffset otherwise) =>
        sessions.Select(session => (DateTimeOffset?)session.EndsAt).Max() is { } last
            ? LondonTime.ToUtc(LondonTime.DateOf(last).AddDays(1), Morning)
            : otherwise;

    /// <summary>Everything that is planned, in the order of time.</summary>
    public static IReadOnlyList<(DateTimeOffset At, SeriesStep Step)> Of(
        WorkshopSeries series,
        IReadOnlyCollection<Session> sessions,
        WorkingDays days
    )
    {
        var steps = new List<(DateTimeOffset At, SeriesStep Step)>
        {
            (NeedsForgottenAt(sessions, series.PurgesAt), new(SeriesStepKind.ForgetNeeds)),
            (series.PurgesAt, new(SeriesStepKind.Forget)),
        };
        if (series.CalledOffBecause is null)
        {
            steps.Add((series.OpensAt, new(SeriesStepKind.Invite)));
            steps.AddRange(
                series.RemindersAt.Select((at, index) => (at, new SeriesStep(SeriesStepKind.Chase, Number: index + 1)))
            );
            steps.AddRange(sessions.Where(session => !session.IsCancelled).SelectMany(session => Of(session, days)));
        }

        return [.. steps.OrderBy(step => step.At).ThenBy(step => step.Step.Kind)];
    }

    /// <summary>
    /// What is planned and not done yet, in the order of time. After a time in which nobody looked after the series, a school
    /// gets one mail and not all that it has missed, and nobody is reminded of a session that has begun.
    /// </summary>
    public static IReadOnlyList<(DateTimeOffset At, SeriesStep Step)> Ahead(
        WorkshopSeries series,
        IReadOnlyCollection<Session> sessions,
        WorkingDays days,
        DateTimeOffset? doneUntil,
        DateTimeOffset now
    )
    {
        var begun = sessions.Where(session => !session.IsAheadOf(now)).Select(session => session.Code).ToHashSet();
        var ahead = Of(series, sessions, days)
            .Where(planned => !(planned.At <= doneUntil))
            .Where(planned => planned.Step.Kind != SeriesStepKind.Remind || !begun.Contains(planned.Step.Session!))
            .ToList();
        var missed = ahead.FindAll(planned => planned.At <= now && IsToSchools(planned.Step));
        if (missed.Count < 2)
        {
            return ahead;
        }

        // They were not invited: then that is what they get, when the last of what they have missed was due.
        var first = missed.Find(planned => planned.Step.Kind == SeriesStepKind.Invite);
        var last = missed[^1];
        ahead.RemoveAll(missed[..^1].Contains);
        ahead[ahead.IndexOf(last)] = (last.At, first.Step ?? last.Step);
        return ahead;
    }

    private static bool IsToSchools(SeriesStep step) => step.Kind is SeriesStepKind.Invite or SeriesStepKind.Chase;

    private static IEnumerable<(DateTimeOffset At, SeriesStep Step)> Of(Session session, WorkingDays days)
    {
        var thankOn = days.Add(LondonTime.DateOf(session.EndsAt), 1);
        var remindAt = SessionReminder.At(session, days);
        yield return (remindAt, new(SeriesStepKind.Remind, session.Code, session.Moves + 1));
        yield return (LondonTime.ToUtc(thankOn, Morning), new(SeriesStepKind.Thank, session.Code));
    }
}
