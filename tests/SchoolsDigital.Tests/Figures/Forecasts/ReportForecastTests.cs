using SchoolsDigital.Figures.Forecasts;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Tests.Figures.Forecasts;

public class ReportForecastTests
{
    [Fact]
    public void Of_TwoSchools_CanShowNothing()
    {
        // Act
        var forecast = ReportForecast.Of(NorfolkSurvey.Survey, new(), Schools(2, people: 10), 100)!;

        // Assert
        Assert.Equal((20, 0m), (forecast.Responses, forecast.OfAll));
    }

    [Fact]
    public void Of_SmallAuthority_CanShowSomeAndLessBySector()
    {
        // Act
        var half = ReportForecast.Of(NorfolkSurvey.Survey, new(), Schools(24, people: 1), 50)!;
        var all = ReportForecast.Of(NorfolkSurvey.Survey, new(), Schools(24, people: 1), 100)!;

        // Assert
        Assert.Equal((12, 24), (half.Responses, all.Responses));
        Assert.InRange(half.OfAll, 0.01m, all.OfAll);
        Assert.InRange(all.OfAll, half.OfAll, 0.9m);
        Assert.InRange(all.BySector!.Value, 0, all.OfAll);
    }

    [Fact]
    public void Of_WholeCounty_NeedsNoForecast() =>
        Assert.Null(ReportForecast.Of(NorfolkSurvey.Survey, new(), Schools(450, people: 5), 50));

    private static (School School, int People)[] Schools(int count, int people) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(number =>
                    (
                        new School
                        {
                            Urn = 100_000 + number,
                            Name = $"School {number}",
                            LaCode = 926,
                            Sector = number % 4 == 0 ? Sector.Secondary : Sector.Primary,
                        },
                        people
                    )
                ),
        ];
}
