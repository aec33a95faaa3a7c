using System.Text;
using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Tests.Kernel.Time;

public class SchoolHolidaysTests
{
    [Theory]
    [InlineData("2010-10-27", SchoolDayKind.Holiday, "October half-term")]
    [InlineData("2010-11-08", SchoolDayKind.Term, null)]
    [InlineData("2010-12-17", SchoolDayKind.Term, null)]
    [InlineData("2010-12-20", SchoolDayKind.Holiday, "Christmas holiday")]
    [InlineData("2021-06-02", SchoolDayKind.Holiday, "May half-term")]
    [InlineData("2026-07-30", SchoolDayKind.Holiday, "Summer holiday")]
    [InlineData("2027-12-31", SchoolDayKind.Holiday, "Christmas holiday")]
    [InlineData("2015-08-10", SchoolDayKind.NotKnown, null)]
    [InlineData("2028-01-10", SchoolDayKind.NotKnown, null)]
    public void On_AuthorityWithoutItsOwnDates_GivesEnglandsUsualOnes(string date, SchoolDayKind kind, string? holiday)
    {
        var calendar = SchoolHolidays.Of("norfolk");

        Assert.True(calendar.IsUsual);
        Assert.Equal(new SchoolDay(kind, holiday), calendar.On(DateOnly.Parse(date)));
    }

    [Fact]
    public void Read_AuthorityWithItsOwnDates_DoesNotUseEnglands()
    {
        const string file = """
            {
              "leicester": {
                "known": [{ "name": "2021", "first": "2021-01-01", "last": "2021-12-31" }],
                "holidays": [{ "name": "Summer holiday", "first": "2021-07-12", "last": "2021-08-25" }]
              }
            }
            """;

        var calendar = SchoolHolidays.Read(new MemoryStream(Encoding.UTF8.GetBytes(file)))["leicester"];

        Assert.False(calendar.IsUsual);
        Assert.Equal(new SchoolDay(SchoolDayKind.Holiday, "Summer holiday"), calendar.On(new(2021, 7, 12)));
        Assert.Equal(new SchoolDay(SchoolDayKind.Term), calendar.On(new(2021, 8, 26)));
        Assert.Equal(new SchoolDay(SchoolDayKind.NotKnown), calendar.On(new(2022, 8, 26)));
    }

    [Fact]
    public void Of_EnglandsDates_AreInOrderAndDoNotOverlap()
    {
        var holidays = SchoolHolidays.Of("any").Holidays;

        Assert.All(holidays, holiday => Assert.True(holiday.First <= holiday.Last, holiday.Name));
        Assert.All(holidays.Zip(holidays.Skip(1)), pair => Assert.True(pair.First.Last < pair.Second.First));
    }
}
