using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Consultations.Timetables;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Files.Dates;

/// <summary>Looks single dates up in the calendar and says what is unlucky about them.</summary>
internal sealed class DayCheck(SchoolCalendar calendar)
{
    /// <summary>For what a school has to act on: a day on which its staff are there.</summary>
    public void CheckSchoolDay(FileCursor at, LocalMoment moment, string what)
    {
        CheckWorkingDay(at, moment, what);
        if (!calendar.WorkingDays.IsWorkingDay(moment.Date))
        {
            return;
        }

        var usual = calendar.Holidays.IsUsual ? " (the usual dates in England)" : "";
        switch (calendar.Holidays.On(moment.Date))
        {
            case { Kind: SchoolDayKind.Holiday, Holiday: var holiday }:
                at.Warn(
                    $"{what} on {Day(moment)}, in the school holidays: {holiday}{usual}.",
                    "Choose a day in term, or leave it where your schools are open."
                );
                break;
            case { Kind: SchoolDayKind.NotKnown }:
                at.Note($"The school holidays of {moment.Date.Year} are not known.", "Check this date yourself.");
                break;
            default:
                break;
        }
    }

    /// <summary>For what happens at the council.</summary>
    public void CheckWorkingDay(FileCursor at, LocalMoment moment, string what)
    {
        if (!LondonTime.Exists(moment.Date, moment.Time))
        {
            at.Error(
                $"There is no {LondonText.Time(moment.Time)} on {Day(moment)}: the clocks go forward.",
                "Choose another time."
            );
        }

        var near =
            $"Choose {Day(calendar.WorkingDays.OnOrBefore(moment.Date))} or {Day(calendar.WorkingDays.OnOrAfter(moment.Date))}.";
        if (calendar.WorkingDays.Holidays.On(moment.Date) is { } holiday)
        {
            at.Warn($"{what} on {Day(moment)}, a bank holiday: {holiday}.", near);
        }
        else if (WorkingDays.IsWeekend(moment.Date))
        {
            at.Warn($"{what} on {Day(moment)}, at a weekend.", near);
        }
        else if (!calendar.WorkingDays.Holidays.Covers(moment.Date))
        {
            at.Note($"The bank holidays of {moment.Date.Year} are not known.", "Check this date yourself.");
        }
    }

    public void CheckElection(FileCursor at, LocalMoment moment, string what)
    {
        if (calendar.Elections.On(moment.Date) is { } period)
        {
            at.Warn(
                $"{what} on {Day(moment)}, in the pre-election period of the {period.Election} of {LondonText.Date(period.PollingDay)}.",
                $"Choose a day after {Day(period.PollingDay)}, or leave it where your area does not vote."
            );
        }
    }

    private static string Day(LocalMoment moment) => Day(moment.Date);

    private static string Day(DateOnly date) => LondonText.Day(date);
}
