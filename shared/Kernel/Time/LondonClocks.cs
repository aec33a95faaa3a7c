namespace SchoolsDigital.Kernel.Time;

/// <summary>
/// London's clocks by the rule that has held since 1996, for hosts without a time zone database: an hour ahead of UTC from
/// the last Sunday of March to the last Sunday of October, both at 01:00 UTC.
/// </summary>
internal static class LondonClocks
{
    public static TimeZoneInfo Zone { get; } = Create();

    private static TimeZoneInfo Create()
    {
        const int last = 5;
        var forward = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(At(1), 3, last, DayOfWeek.Sunday);
        var back = TimeZoneInfo.TransitionTime.CreateFloatingDateRule(At(2), 10, last, DayOfWeek.Sunday);
        var summer = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            new DateTime(1996, 1, 1),
            DateTime.MaxValue.Date,
            TimeSpan.FromHours(1),
            forward,
            back
        );

        return TimeZoneInfo.CreateCustomTimeZone("Europe/London", TimeSpan.Zero, "London", "GMT", "BST", [summer]);
    }

    private static DateTime At(int hour) => new(1, 1, 1, hour, 0, 0);
}
