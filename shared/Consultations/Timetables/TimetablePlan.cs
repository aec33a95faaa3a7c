using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Timetables;

/// <summary>The dates as the coordinator plans them. Moving the opening or the close moves what is relative to it.</summary>
/// <param name="ClosingSoon">When the last call goes out; null for none.</param>
/// <param name="ReportDue">When the report is promised; null where nothing is.</param>
/// <param name="IdentitiesDeleted">When it is forgotten who was asked and who took part.</param>
public sealed record TimetablePlan(
    LocalMoment Opens,
    LocalMoment Closes,
    IReadOnlyList<DateRule> Reminders,
    DateRule? ClosingSoon,
    DateRule? ReportDue,
    DateRule IdentitiesDeleted
)
{
    /// <summary>The dates as they will run, in the order of time. Asked once for each version of the plan.</summary>
    public Timetable Resolve(WorkingDays days)
    {
        List<TimetableMoment> moments =
        [
            TimetableMoment.Of(TimetableEvent.Opens, Opens),
            .. Reminders
                .Select(rule => rule.In(Opens, Closes, days))
                .OrderBy(moment => moment.Utc)
                .Select((moment, index) => TimetableMoment.Of(TimetableEvent.Reminder, moment, index + 1)),
            .. At(TimetableEvent.ClosingSoon, ClosingSoon),
            TimetableMoment.Of(TimetableEvent.Closes, Closes),
            .. At(TimetableEvent.ReportDue, ReportDue),
            .. At(TimetableEvent.IdentitiesDeleted, IdentitiesDeleted),
        ];

        return new([.. moments.OrderBy(moment => moment.At)]);

        IEnumerable<TimetableMoment> At(TimetableEvent what, DateRule? rule) =>
            rule is null ? [] : [TimetableMoment.Of(what, rule.In(Opens, Closes, days))];
    }
}
