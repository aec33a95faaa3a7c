namespace SchoolsDigital.Kernel.Time;

/// <summary>Counts in the days on which a council works: Monday to Friday, without bank holidays.</summary>
public sealed class WorkingDays(BankHolidays holidays)
{
    public static WorkingDays England { get; } = new(BankHolidays.England);

    public BankHolidays Holidays => holidays;

    /// <summary>Whether people are at work on a date. In a year whose bank holidays are not known, weekends are still told.</summary>
    public bool IsWorkingDay(DateOnly date) => !IsWeekend(date) && holidays.On(date) is null;

    public static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>The date a number of working days later, or earlier where negative. The date itself is not counted.</summary>
    public DateOnly Add(DateOnly date, int days)
    {
        for (var left = Math.Abs(days); left > 0; )
        {
            date = date.AddDays(Math.Sign(days));
            left -= IsWorkingDay(date) ? 1 : 0;
        }

        return date;
    }

    /// <summary>The date itself where it is a working day, else the next one.</summary>
    public DateOnly OnOrAfter(DateOnly date) => IsWorkingDay(date) ? date : Add(date, 1);

    /// <summary>The date itself where it is a working day, else the one before.</summary>
    public DateOnly OnOrBefore(DateOnly date) => IsWorkingDay(date) ? date : Add(date, -1);

    /// <summary>How many working days there are from one date to another, both counted.</summary>
    public int Count(DateOnly first, DateOnly last)
    {
        var count = 0;
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            count += IsWorkingDay(date) ? 1 : 0;
        }

        return count;
    }
}
