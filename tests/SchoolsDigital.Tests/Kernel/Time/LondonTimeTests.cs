using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Tests.Kernel.Time;

public class LondonTimeTests
{
    [Theory]
    [InlineData("2010-12-17 17:00", "2010-12-17T17:00:00Z")]
    [InlineData("2021-06-11 17:00", "2021-06-11T16:00:00Z")]
    [InlineData("2021-03-28 00:59", "2021-03-28T00:59:00Z")]
    [InlineData("2021-03-28 02:00", "2021-03-28T01:00:00Z")]
    [InlineData("2021-10-31 00:59", "2021-10-30T23:59:00Z")]
    [InlineData("2021-10-31 02:00", "2021-10-31T02:00:00Z")]
    public void ToUtc_WinterAndSummer_FollowsTheClocks(string local, string expected)
    {
        var (date, time) = Local(local);

        Assert.Equal(Utc(expected), LondonTime.ToUtc(date, time));
    }

    [Fact]
    public void ToUtc_HourThatHappensTwice_IsTheSecond()
    {
        var closes = LondonTime.ToUtc(new(2021, 10, 31), new(1, 30));

        Assert.Equal(Utc("2021-10-31T01:30:00Z"), closes);
    }

    [Fact]
    public void ToUtc_HourThatIsLeftOut_IsTakenAsIfItExisted()
    {
        var opens = LondonTime.ToUtc(new(2021, 3, 28), new(1, 30));

        Assert.Equal(Utc("2021-03-28T01:30:00Z"), opens);
        Assert.False(LondonTime.Exists(new(2021, 3, 28), new(1, 30)));
        Assert.True(LondonTime.Exists(new(2021, 3, 28), new(2, 0)));
    }

    [Fact]
    public void FromUtc_AnyMinute_ComesBackToTheSameMinuteUnlessItHappensTwice()
    {
        var minutes = Gen.Choose(0, 60 * 24 * 365 * 40).ToArbitrary();

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1_000).WithQuietOnSuccess(true),
            Prop.ForAll(
                minutes,
                minute =>
                {
                    var moment = new DateTimeOffset(1996, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute);
                    var local = LondonTime.FromUtc(moment).DateTime;
                    var back = LondonTime.ToUtc(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
                    return back == moment || (back == moment.AddHours(1) && local is { Month: 10, Hour: 1 });
                }
            )
        );
    }

    [Fact]
    public void DateOf_HalfPastElevenInSummerUtc_IsAlreadyTomorrow()
    {
        Assert.Equal(new DateOnly(2021, 6, 12), LondonTime.DateOf(Utc("2021-06-11T23:30:00Z")));
        Assert.Equal(new DateOnly(2021, 1, 11), LondonTime.DateOf(Utc("2021-01-11T23:30:00Z")));
    }

    [Fact]
    public void Zone_WithoutATimeZoneDatabase_IsTheSameRule()
    {
        // Clocks change on the hour, so no other moment can differ.
        for (var hour = Utc("1996-01-01T00:00:00Z"); hour.Year < 2038; hour = hour.AddHours(1))
        {
            var withoutDatabase = TimeZoneInfo.ConvertTime(hour, LondonClocks.Zone);
            Assert.Equal(LondonTime.FromUtc(hour).Offset, withoutDatabase.Offset);
        }
    }

    [Theory]
    [InlineData("2010-12-17T17:00:00Z", "5pm on Friday 17 December 2010")]
    [InlineData("2021-06-11T16:00:00Z", "5pm on Friday 11 June 2021")]
    [InlineData("2021-06-11T08:30:00Z", "9:30am on Friday 11 June 2021")]
    [InlineData("2021-01-04T12:00:00Z", "midday on Monday 4 January 2021")]
    [InlineData("2021-01-04T00:00:00Z", "12:00am (start of the day) on Monday 4 January 2021")]
    [InlineData("2021-01-04T23:59:00Z", "11:59pm on Monday 4 January 2021")]
    public void Moment_AnyTimeOfDay_IsWrittenAsGovUkDoes(string moment, string expected)
    {
        Assert.Equal(expected, LondonText.Moment(Utc(moment)));
    }

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static (DateOnly Date, TimeOnly Time) Local(string text)
    {
        var local = DateTime.Parse(text, CultureInfo.InvariantCulture);
        return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
