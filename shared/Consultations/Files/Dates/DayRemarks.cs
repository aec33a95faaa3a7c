using SchoolsDigital.Consultations.Timetables;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Consultations.Files.Dates;

/// <summary>Looks single dates up in the calendar and says what is unlucky about them.</summary>
public sealed class DayRemarks(SchoolCalendar calendar)
{
    /// <summary>For what a school has to act on: a day on which its staff are there.</summary>
    /// <param name="what">The beginning of the sentence, as in "The session is".</param>
    public IEnumerable<DateRemark> OfSchoolDay(LocalMoment moment, string what)
    {
        foreach (var remark in OfWorkingDay(moment, what))
        {
            yield return remark;
        }

        if (calendar.WorkingDays.IsWorkingDay(moment.Date) && OfHoliday(moment, what) is { } holiday)
        {
            yield return holiday;
        }
    }

    /// <summary>For what happens at the council.</summary>
    /// <param name="what">The beginning of the sentence, as in "Booking closes".</param>
    public IEnumerable<DateRemark> OfWorkingDay(LocalMoment moment, string what)
    {
        if (!LondonTime.Exists(moment.Date, moment.Time))
        {
            yield return DateRemark.Error(
                $"There is no {LondonText.Time(moment.Time)} on {Day(moment.Date)}: the clocks go forward.",
                "Choose another time."
            );
        }

        var near =
            $"Choose {Day(calendar.WorkingDays.OnOrBefore(moment.Date))} or {Day(calendar.WorkingDays.OnOrAfter(moment.Date))}.";
        if (calendar.WorkingDays.Holidays.On(moment.Date) is { } holiday)
        {
            yield return DateRemark.Warning($"{what} on {Day(moment.Date)}, a bank holiday: {holiday}.", near);
        }
        else if (WorkingDays.IsWeekend(moment.Date))
        {
            yield return DateRemark.Warning($"{what} on {Day(moment.Date)}, at a weekend.", near);
        }
        else if (!calendar.WorkingDays.Holidays.Covers(moment.Date))
        {
            yield return DateRemark.Note(
                $"The bank holidays of {moment.Date.Year} are not known.",
                "Check this date yourself."
            );
        }
    }

    private DateRemark? OfHoliday(LocalMoment moment, string what)
    {
        var usual = calendar.Holidays.IsUsual ? " (the usual dates in England)" : "";
        return calendar.Holidays.On(moment.Date) switch
        {
            { Kind: SchoolDayKind.Holiday, Holiday: var holiday } => DateRemark.Warning(
                $"{what} on {Day(moment.Date)}, in the school holidays: {holiday}{usual}.",
                "Choose a day in term, or leave it where your schools are open."
            ),
            { Kind: SchoolDayKind.NotKnown } => DateRemark.Note(
                $"The school holidays of {moment.Date.Year} are not known.",
                "Check this date yourself."
            ),
            _ => null,
        };
    }

    private static string Day(DateOnly date) => LondonText.Day(date);
}
