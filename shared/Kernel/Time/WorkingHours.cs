namespace SchoolsDigital.Kernel.Time;

/// <summary>Counts in the hours in which a school can be expected to read its mail, in London time on working days.</summary>
/// <param name="Opens">When a working day begins, after the hour in which clocks change.</param>
/// <param name="Closes">When it ends, on the same day.</param>
public sealed record WorkingHours(WorkingDays Days, TimeOnly Opens, TimeOnly Closes)
{
    /// <summary>From 8am to 6pm.</summary>
    public static WorkingHours England { get; } = new(WorkingDays.England, new(8, 0), new(18, 0));

    /// <summary>
    /// The moment, in UTC, at which an amount of working time has passed: an offer of 4 hours made at 5pm on a Friday
    /// lapses at 11am on the Monday. What ends with the day ends then, not the next morning.
    /// </summary>
    public DateTimeOffset Add(DateTimeOffset start, TimeSpan amount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, TimeSpan.Zero);

        var local = LondonTime.FromUtc(start).DateTime;
        var date = DateOnly.FromDateTime(local);
        var time = TimeOnly.FromDateTime(local);

        if (!Days.IsWorkingDay(date) || time >= Closes)
        {
            (date, time) = (Days.Add(date, 1), Opens);
        }

        time = time < Opens ? Opens : time;
        while (amount > Closes - time)
        {
            amount -= Closes - time;
            (date, time) = (Days.Add(date, 1), Opens);
        }

        return LondonTime.ToUtc(date, time.Add(amount));
    }
}
