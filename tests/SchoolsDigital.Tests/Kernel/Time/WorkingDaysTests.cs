using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Tests.Kernel.Time;

public class WorkingDaysTests
{
    private static readonly WorkingDays Days = WorkingDays.England;

    // What no rule foretells: days moved or added for one year only.
    private static readonly Dictionary<DateOnly, bool> OnceOnly = new()
    {
        [new(2011, 4, 29)] = true,
        [new(2012, 5, 28)] = false,
        [new(2012, 6, 4)] = true,
        [new(2012, 6, 5)] = true,
        [new(2020, 5, 4)] = false,
        [new(2020, 5, 8)] = true,
        [new(2022, 5, 30)] = false,
        [new(2022, 6, 2)] = true,
        [new(2022, 6, 3)] = true,
        [new(2022, 9, 19)] = true,
        [new(2023, 5, 8)] = true,
    };

    [Fact]
    public void On_EveryDayFrom2009To2027_AgreesWithTheRules()
    {
        for (var date = new DateOnly(2009, 1, 1); date.Year <= 2027; date = date.AddDays(1))
        {
            var expected = OnceOnly.TryGetValue(date, out var special) ? special : IsHolidayByRule(date);

            Assert.True(expected == Days.Holidays.On(date) is not null, $"{date:yyyy-MM-dd} should be {expected}");
        }
    }

    [Fact]
    public void On_ChristmasOnASaturday_NamesTheSubstituteDay()
    {
        Assert.Equal("Christmas Day", Days.Holidays.On(new(2010, 12, 27)));
        Assert.Null(Days.Holidays.On(new(2010, 12, 25)));
    }

    [Theory]
    [InlineData("2010-12-23", 1, "2010-12-24")]
    [InlineData("2010-12-24", 1, "2010-12-29")]
    [InlineData("2010-12-29", -1, "2010-12-24")]
    [InlineData("2010-11-08", 10, "2010-11-22")]
    [InlineData("2010-07-17", 1, "2010-07-19")]
    [InlineData("2010-07-17", -1, "2010-07-16")]
    [InlineData("2010-07-17", 0, "2010-07-17")]
    [InlineData("2021-05-06", -25, "2021-03-29")]
    public void Add_AcrossWeekendsAndBankHolidays_CountsWorkingDaysOnly(string date, int days, string expected)
    {
        Assert.Equal(DateOnly.Parse(expected), Days.Add(DateOnly.Parse(date), days));
    }

    [Theory]
    [InlineData("2010-07-17", "2010-07-19", "2010-07-16")]
    [InlineData("2010-12-27", "2010-12-29", "2010-12-24")]
    [InlineData("2010-12-29", "2010-12-29", "2010-12-29")]
    public void OnOrAfter_DayOff_IsTheNextWorkingDay(string date, string after, string before)
    {
        Assert.Equal(DateOnly.Parse(after), Days.OnOrAfter(DateOnly.Parse(date)));
        Assert.Equal(DateOnly.Parse(before), Days.OnOrBefore(DateOnly.Parse(date)));
    }

    [Fact]
    public void Count_ChristmasWeek_CountsBothEnds()
    {
        Assert.Equal(4, Days.Count(new(2010, 12, 24), new(2010, 12, 31)));
        Assert.Equal(0, Days.Count(new(2010, 12, 31), new(2010, 12, 24)));
    }

    [Fact]
    public void Covers_YearThatIsNotPublished_SaysSo()
    {
        Assert.True(Days.Holidays.Covers(new(2009, 1, 1)));
        Assert.True(Days.Holidays.Covers(new(2027, 12, 31)));
        Assert.False(Days.Holidays.Covers(new(2008, 12, 31)));
        Assert.False(Days.Holidays.Covers(new(2041, 1, 1)));
    }

    private static bool IsHolidayByRule(DateOnly date)
    {
        var easter = Easter(date.Year);
        return date == easter.AddDays(-2)
            || date == easter.AddDays(1)
            || date == FirstMonday(date.Year, 5)
            || date == FirstMonday(date.Year, 6).AddDays(-7)
            || date == FirstMonday(date.Year, 9).AddDays(-7)
            || date == MovedTo(new(date.Year, 1, 1), [])
            || date == Christmas(date.Year)
            || date == MovedTo(new(date.Year, 12, 26), [Christmas(date.Year)]);
    }

    // A Boxing Day on a Monday stays; Christmas on the Sunday before it moves past it.
    private static DateOnly Christmas(int year) =>
        MovedTo(
            new(year, 12, 25),
            new DateOnly(year, 12, 26) is { DayOfWeek: DayOfWeek.Monday } boxing ? [boxing] : []
        );

    private static DateOnly MovedTo(DateOnly date, DateOnly[] taken)
    {
        while (WorkingDays.IsWeekend(date) || taken.Contains(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    private static DateOnly FirstMonday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((8 - (int)first.DayOfWeek) % 7);
    }

    // The anonymous Gregorian algorithm.
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var day = h + l - (7 * m) + 114;
        return new(year, day / 31, (day % 31) + 1);
    }
}
