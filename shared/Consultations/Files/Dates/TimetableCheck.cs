using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Timetables;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Files.Dates;

/// <summary>Checks that the dates of a plan follow one another, and looks each of them up in the calendar.</summary>
internal sealed class TimetableCheck(
    TimetablePlan plan,
    TimetableDates dates,
    IReadOnlyList<(FileCursor At, DateRule Rule)> reminders,
    SchoolCalendar calendar
)
{
    private const int ShortestWindow = 10;
    private const int LongestWait = 12 * 7;

    private readonly DayCheck days = new(calendar);

    public void Run()
    {
        days.CheckSchoolDay(dates.Opens, plan.Opens, "The survey opens");
        days.CheckSchoolDay(dates.Closes, plan.Closes, "The survey closes");
        days.CheckElection(dates.Opens, plan.Opens, "The survey opens");

        if (plan.Closes.Utc <= plan.Opens.Utc)
        {
            dates.Closes.Error("The survey closes before it opens.", $"Choose a date after {Say(plan.Opens)}.");
            return;
        }

        CheckWindow();
        CheckReminders();
        CheckClosingSoon();
        CheckReportDay();
        CheckIdentities();
    }

    private void CheckWindow()
    {
        var open = calendar.WorkingDays.Count(plan.Opens.Date, plan.Closes.Date);
        if (open < ShortestWindow)
        {
            var enough = calendar.WorkingDays.Add(calendar.WorkingDays.OnOrAfter(plan.Opens.Date), ShortestWindow - 1);
            dates.Closes.Warn(
                $"The survey is open for {Count.Of(open, "working day")} only.",
                $"Give schools {ShortestWindow} or more: until {LondonText.Day(enough)} at least."
            );
        }
    }

    private void CheckReminders()
    {
        HashSet<DateOnly> taken = [];
        foreach (var (at, rule) in reminders)
        {
            var moment = At(rule);
            days.CheckSchoolDay(at, moment, "The reminder goes out");
            if (!CheckInside(at, moment, "The reminder") && !taken.Add(moment.Date))
            {
                at.Error($"Two reminders go out on {LondonText.Day(moment.Date)}.", "Take one out, or move it.");
            }
        }
    }

    private void CheckClosingSoon()
    {
        if (plan.ClosingSoon is { } rule)
        {
            days.CheckSchoolDay(dates.ClosingSoon, At(rule), "The last call goes out");
            CheckInside(dates.ClosingSoon, At(rule), "The last call");
        }
    }

    private void CheckReportDay()
    {
        if (plan.ReportDue is not { } rule)
        {
            return;
        }

        var due = At(rule);
        days.CheckWorkingDay(dates.Report, due, "The report is due");
        days.CheckElection(dates.Report, due, "The report is due");
        if (due.Utc <= plan.Closes.Utc)
        {
            dates.Report.Error(
                $"The report is due at {Say(due)}, before the survey closes.",
                $"Choose a date after {Say(plan.Closes)}."
            );
        }
        else if (due.Date > plan.Closes.Date.AddDays(LongestWait))
        {
            dates.Report.Warn(
                "The report is due more than 12 weeks after the close.",
                $"Schools expect to hear back by {LondonText.Day(plan.Closes.Date.AddDays(LongestWait))}."
            );
        }
    }

    private void CheckIdentities()
    {
        var deleted = At(plan.IdentitiesDeleted);
        var last = plan.ReportDue is { } report ? At(report) : plan.Closes;
        if (deleted.Utc <= plan.Closes.Utc || deleted.Utc < last.Utc)
        {
            dates.IdentitiesDeleted.Error(
                $"It is forgotten at {Say(deleted)} who was asked, while the round still needs it.",
                $"Choose a date after {Say(last)}."
            );
        }
    }

    private bool CheckInside(FileCursor at, LocalMoment moment, string what)
    {
        var outside = moment.Utc <= plan.Opens.Utc || moment.Utc >= plan.Closes.Utc;
        if (outside)
        {
            at.Error(
                $"{what} falls on {Say(moment)}, while the survey is not open.",
                $"Choose a moment between {Say(plan.Opens)} and {Say(plan.Closes)}."
            );
        }

        return outside;
    }

    private LocalMoment At(DateRule rule) => rule.In(plan.Opens, plan.Closes, calendar.WorkingDays);

    private static string Say(LocalMoment moment) => LondonText.Moment(moment.Utc);
}
