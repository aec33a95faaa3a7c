using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Files.Dates;
using SchoolsDigital.Consultations.Series;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Files.Series;

/// <summary>Checks that the dates of a series follow one another.</summary>
internal sealed class SeriesCheck(
    SeriesPlan plan,
    SeriesDates dates,
    IReadOnlyList<FileCursor> sessions,
    SchoolCalendar calendar
)
{
    private readonly DayCheck days = new(calendar);

    public void Run()
    {
        days.CheckSchoolDay(dates.Opens, plan.Opens, "Booking opens");
        days.CheckWorkingDay(dates.Closes, plan.Closes, "Booking closes");
        if (SeriesRemarks.OfClose(plan.Closes.Utc, plan.Opens.Utc, lastStarts: null) is { } tooEarly)
        {
            tooEarly.Report(dates.Closes);
            return;
        }

        CheckSessions();
        CheckReminders();
    }

    private void CheckSessions()
    {
        foreach (var (session, at) in plan.Sessions.Zip(sessions))
        {
            foreach (
                var remark in SeriesRemarks.OfSession(
                    session.StartsAt,
                    session.EndsAt,
                    plan.Opens.Utc,
                    plan.IdentitiesDeleted
                )
            )
            {
                remark.Report(at);
            }
        }

        var last = plan.Sessions.Max(session => (DateTimeOffset?)session.StartsAt);
        SeriesRemarks.OfClose(plan.Closes.Utc, plan.Opens.Utc, last)?.Report(dates.Closes);
    }

    private void CheckReminders()
    {
        foreach (var (at, rule) in dates.Reminders)
        {
            if (rule?.In(plan.Opens, plan.Closes, calendar.WorkingDays) is not { } moment)
            {
                continue;
            }

            days.CheckSchoolDay(at, moment, "The reminder goes out");
            if (moment.Utc <= plan.Opens.Utc || moment.Utc >= plan.Closes.Utc)
            {
                at.Error(
                    $"The reminder falls on {Say(moment.Utc)}, while nobody can book.",
                    $"Choose a moment between {Say(plan.Opens.Utc)} and {Say(plan.Closes.Utc)}."
                );
            }
        }
    }

    private static string Say(DateTimeOffset moment) => LondonText.Moment(moment);
}
