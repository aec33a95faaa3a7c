namespace SchoolsDigital.Kernel.Time;

/// <summary>Turns what clocks in England show into moments and back. Deadlines are written in London time and kept in UTC.</summary>
public static class LondonTime
{
    private static readonly TimeZoneInfo Zone = FindZone();

    /// <summary>
    /// The moment, in UTC, at which clocks show a date and time. In the hour that happens twice in October it is the
    /// second, so that nobody is shut out early; in the hour that is left out in March, the time as if it existed.
    /// </summary>
    public static DateTimeOffset ToUtc(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        // In both hours the zone answers with winter time.
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>What clocks show at a moment, with their distance from UTC.</summary>
    public static DateTimeOffset FromUtc(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>The date in London at a moment.</summary>
    public static DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(FromUtc(moment).DateTime);

    /// <summary>Whether clocks ever show a date and time: not in the hour that is left out in March.</summary>
    public static bool Exists(DateOnly date, TimeOnly time) => !Zone.IsInvalidTime(date.ToDateTime(time));

    private static TimeZoneInfo FindZone() =>
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out var found) ? found : LondonClocks.Zone;
}
