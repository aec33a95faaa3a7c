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
        if (plan.Closes.Utc <= plan.Opens.Utc)
        {
            dates.Closes.Error("Booking closes before it opens.", $"Choose a date after {Say(plan.Opens.Utc)}.");
            return;
        }

        CheckSessions();
        CheckReminders();
    }

    private void CheckSessions()
    {
        for (var index = 0; index < plan.Sessions.Count; index++)
        {
            var session = plan.Sessions[index];
            if (session.StartsAt <= plan.Opens.Utc)
            {
                sessions[index]
                    .Error(
                        $"The session begins at {Say(session.StartsAt)}, before booking opens.",
                        $"Choose a date after {Say(plan.Opens.Utc)}."
                    );
            }

            if (session.EndsAt >= plan.IdentitiesDeleted)
            {
                sessions[index]
                    .Error(
                        $"It is forgotten at {Say(plan.IdentitiesDeleted)} who booked, before the session is over.",
                        "Move the date on which identities are deleted, or the session."
                    );
            }
        }

        if (plan.Sessions.Count > 0 && plan.Closes.Utc > plan.Sessions.Max(session => session.StartsAt))
        {
            dates.Closes.Error(
                "Booking closes after the last session has begun.",
                $"Choose a date before {Say(plan.Sessions.Max(session => session.StartsAt))}."
            );
        }
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
