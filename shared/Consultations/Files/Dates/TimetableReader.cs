using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Timetables;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Files.Dates;

/// <summary>Reads the dates, and checks that they fit together.</summary>
internal static class TimetableReader
{
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Evening = new(17, 0);

    private static readonly LocalMoment Unread = new(new(2000, 1, 1), Morning);

    /// <summary>The plan; null where the window itself could not be read.</summary>
    public static TimetablePlan? Read(
        FileCursor at,
        DateRule identitiesDeleted,
        FileCursor identitiesDeletedAt,
        SchoolCalendar calendar
    ) =>
        at.Group(
            "timetable",
            group =>
            {
                var dates = new TimetableDates(
                    group["opens"],
                    group["closes"],
                    group.Optional("closingSoon"),
                    group.Optional("report"),
                    identitiesDeletedAt
                );
                var reminders = group
                    .Optional("reminders")
                    .Items(item => (At: item, Rule: item.Rule(Morning)))
                    .Where(reminder => reminder.Rule is not null)
                    .Select(reminder => (reminder.At, reminder.Rule!))
                    .ToArray();

                var opens = dates.Opens.Moment(Morning);
                var closes = dates.Closes.Moment(Evening);
                var plan = new TimetablePlan(
                    opens ?? Unread,
                    closes ?? Unread,
                    [.. reminders.Select(reminder => reminder.Item2)],
                    dates.ClosingSoon.Rule(Morning),
                    dates.Report.Rule(Morning),
                    identitiesDeleted
                );
                if (opens is null || closes is null)
                {
                    return null;
                }

                new TimetableCheck(plan, dates, reminders, calendar).Run();
                return plan;
            }
        );
}
