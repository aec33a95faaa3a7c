using System.Globalization;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Tests.Kernel.Time;

public class WorkingHoursTests
{
    [Theory]
    [InlineData("2011-01-20 10:00", 4, "2011-01-20 14:00")]
    [InlineData("2011-01-20 17:00", 4, "2011-01-21 11:00")]
    [InlineData("2011-01-21 17:00", 4, "2011-01-24 11:00")]
    [InlineData("2011-01-21 17:00", 1, "2011-01-21 18:00")]
    [InlineData("2011-01-22 12:00", 1, "2011-01-24 09:00")]
    [InlineData("2011-01-20 06:00", 1, "2011-01-20 09:00")]
    [InlineData("2011-01-20 18:00", 1, "2011-01-21 09:00")]
    [InlineData("2011-01-20 22:00", 24, "2011-01-25 12:00")]
    [InlineData("2010-12-24 17:00", 2, "2010-12-29 09:00")]
    [InlineData("2011-01-20 12:00", 0, "2011-01-20 12:00")]
    public void Add_OverNightsAndHolidays_CountsWorkingTimeOnly(string start, double hours, string expected)
    {
        var lapses = WorkingHours.England.Add(London(start), TimeSpan.FromHours(hours));

        Assert.Equal(London(expected), lapses);
    }

    [Fact]
    public void Add_OverTheWeekendInWhichClocksChange_KeepsToTheClockOnTheWall()
    {
        var lapses = WorkingHours.England.Add(London("2021-03-26 17:00"), TimeSpan.FromHours(2));

        Assert.Equal(new DateTimeOffset(2021, 3, 29, 8, 0, 0, TimeSpan.Zero), lapses);
    }

    [Fact]
    public void Add_NegativeTime_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            WorkingHours.England.Add(London("2021-03-26 17:00"), TimeSpan.FromHours(-1))
        );
    }

    private static DateTimeOffset London(string text)
    {
        var local = DateTime.Parse(text, CultureInfo.InvariantCulture);
        return LondonTime.ToUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
