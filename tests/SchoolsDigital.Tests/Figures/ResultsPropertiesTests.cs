using SchoolsDigital.Figures.Publishing;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Figures.Tallies;
using SchoolsDigital.Reports.Exports;

namespace SchoolsDigital.Tests.Figures;

public class ResultsPropertiesTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 5)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_AnyRound_PartsAddUpToTheWhole(int seed)
    {
        // Arrange
        var results = NorfolkRound.Make(seed, 400).Results(new(0, 0));

        // Act, Assert
        foreach (var table in results.Tables)
        {
            foreach (var kind in (GroupKind[])[GroupKind.Sector, GroupKind.Role])
            {
                var groups = table.Groups.Where(result => result.Group.Kind == kind).ToArray();
                Assert.Equal(table.All.Base.People, groups.Sum(result => result.Base.People));
                for (var option = 0; option < table.Options.Count && table.Kind != TableKind.Number; option++)
                {
                    Assert.Equal(table.All.Options[option].People, groups.Sum(result => result.Options[option].People));
                }
            }

            Assert.Equal(
                table.All.Base.Schools,
                table.Groups.Where(result => result.Group.Kind == GroupKind.Sector).Sum(result => result.Base.Schools)
            );
            if (table.Kind is TableKind.OneChoice or TableKind.Scale)
            {
                Assert.All(
                    table.Groups,
                    result => Assert.Equal(result.Base.People, result.Options.Sum(figure => figure.People))
                );
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Of_AnyRound_SharesAreSharesAndSchoolsAreNoMoreThanPeople(int seed)
    {
        // Arrange
        var results = NorfolkRound.Make(seed, 400).Results();

        // Act
        var figures = results.Tables.SelectMany(table =>
            table.Groups.SelectMany(result => result.Options.Select(figure => (result.Base, Figure: figure)))
        );

        // Assert
        Assert.All(
            figures.Where(pair => pair.Figure.IsShown),
            pair =>
            {
                Assert.InRange(pair.Figure.Share!.Value, 0, 1);
                Assert.InRange(pair.Figure.ShareOfSchools ?? 0, 0, 1);
                Assert.InRange(pair.Figure.People!.Value, 5, pair.Base.People!.Value);
                Assert.InRange(pair.Figure.Schools ?? 3, 3, pair.Base.Schools!.Value);
            }
        );
        Assert.All(figures.Where(pair => !pair.Figure.IsShown), pair => Assert.Equal(OptionFigure.Hidden, pair.Figure));
    }

    [Fact]
    public async Task OfAsync_ResponsesAndSchoolsInAnotherOrder_GivesTheSameBytes()
    {
        // Arrange
        var round = NorfolkRound.Make(7, 400);
        var random = new Random(1);
        var responses = round.Responses.ToArray();
        var schools = round.Schools.ToArray();
        random.Shuffle(responses);
        random.Shuffle(schools);

        // Act
        var shuffled = await Tally.OfAsync(
            NorfolkSurvey.Survey,
            schools,
            responses.ToAsyncEnumerable(),
            TestContext.Current.CancellationToken
        );

        // Assert
        var results = Results.Of(shuffled, new PrivacyRule());
        Assert.Equal(ResultsCsv.Write(round.Results()), ResultsCsv.Write(results));
        Assert.Equal(ResultsJson.Write(round.Results()), ResultsJson.Write(results));
    }
}
