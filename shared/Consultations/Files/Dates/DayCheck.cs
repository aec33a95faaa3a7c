using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Timetables;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Files.Dates;

/// <summary>Says of the dates of a file what the calendar says of them.</summary>
internal sealed class DayCheck(SchoolCalendar calendar)
{
    private readonly DayRemarks remarks = new(calendar);

    /// <summary>For what a school has to act on: a day on which its staff are there.</summary>
    public void CheckSchoolDay(FileCursor at, LocalMoment moment, string what) =>
        Report(at, remarks.OfSchoolDay(moment, what));

    /// <summary>For what happens at the council.</summary>
    public void CheckWorkingDay(FileCursor at, LocalMoment moment, string what) =>
        Report(at, remarks.OfWorkingDay(moment, what));

    public void CheckElection(FileCursor at, LocalMoment moment, string what)
    {
        if (calendar.Elections.On(moment.Date) is { } period)
        {
            at.Warn(
                $"{what} on {LondonText.Day(moment.Date)}, in the pre-election period of the {period.Election} of {LondonText.Date(period.PollingDay)}.",
                $"Choose a day after {LondonText.Day(period.PollingDay)}, or leave it where your area does not vote."
            );
        }
    }

    private static void Report(FileCursor at, IEnumerable<DateRemark> remarks)
    {
        foreach (var remark in remarks)
        {
            remark.Report(at);
        }
    }
}
