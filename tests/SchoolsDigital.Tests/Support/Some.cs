using System.Globalization;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Tests.Support;

/// <summary>Things that tests need and do not care about, and times as a person would write them.</summary>
public static class Some
{
    /// <summary>A moment by London's clocks: <c>"2026-09-22 10:00"</c>.</summary>
    public static DateTimeOffset Time(string london)
    {
        var local = DateTime.ParseExact(london, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return LondonTime.ToUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
