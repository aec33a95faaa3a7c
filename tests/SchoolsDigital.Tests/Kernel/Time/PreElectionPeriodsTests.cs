using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Tests.Kernel.Time;

public class PreElectionPeriodsTests
{
    [Theory]
    [InlineData("2021-03-26", null)]
    [InlineData("2021-03-29", "local elections")]
    [InlineData("2021-05-06", "local elections")]
    [InlineData("2021-05-07", null)]
    [InlineData("2024-06-03", "general election")]
    public void On_WeeksBeforeAPoll_NamesTheElection(string date, string? election)
    {
        Assert.Equal(election, PreElectionPeriods.England.On(DateOnly.Parse(date))?.Election);
    }
}
