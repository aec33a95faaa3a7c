using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Findings;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Reports.Papers.Blocks;
using SchoolsDigital.Schools;
using static SchoolsDigital.Attacks.Reports.SampleQuestions;

namespace SchoolsDigital.Tests.Reports.Papers;

/// <summary>What charts claim in their titles.</summary>
public class FigureTitlesTests
{
    private static readonly Scale Quality = new([
        new("1", "Very poor"),
        new("2", "Poor"),
        new("3", "Fair"),
        new("4", "Good"),
        new("5", "Very good"),
    ]);

    [Theory]
    [InlineData(38, 38, 37, "No clear difference between the statements")]
    [InlineData(80, 79, 30, "What people answered")]
    [InlineData(80, 30, 30, "‘Statement 1’ stands out: 80% of the 100 schools answered ‘Very good’ or ‘Good’")]
    public void Of_Statements_SaysOnlyWhatIsMoreThanChance(int first, int second, int third, string title)
    {
        // Arrange
        int[] good = [first, second, third];
        var survey = Survey(
            new MatrixQuestion(
                "m",
                "How good?",
                [.. good.Select((_, index) => new MatrixStatement($"s{index + 1}", $"Statement {index + 1}"))],
                Quality
            )
        );
        var round = new SampleRound(survey);
        for (var person = 0; person < 100; person++)
        {
            var points = good.Select((count, index) => ($"s{index + 1}", Point(person, count)));
            round.Answer(
                round.Invite(Sector.Primary),
                null,
                ("m", new MatrixAnswer(points.ToDictionary(point => point.Item1, point => point.Item2)))
            );
        }

        // Act
        var made = FigureTitles.Of(round.Results().Questions[0].Tables);

        // Assert
        Assert.Equal(title, made);
    }

    [Theory]
    [InlineData(20, 19, "No clear difference between the options chosen most often")]
    [InlineData(30, 10, "‘Option 0’ was chosen most often, by 75% of the 40 schools")]
    public void Of_SeveralChoices_SaysOnlyWhatIsMoreThanChance(int first, int second, string title)
    {
        // Arrange
        var round = new SampleRound(Survey(Several(options: 3)));
        for (var person = 0; person < 40; person++)
        {
            string[] chosen =
            [
                .. person < first ? (string[])["o0"] : [],
                .. person >= 40 - second ? (string[])["o1"] : [],
            ];
            round.Answer(
                round.Invite(Sector.Primary),
                null,
                ("several", new ChoicesAnswer(chosen.Length == 0 ? ["o2"] : chosen))
            );
        }

        // Act, Assert
        Assert.Equal(title, FigureTitles.Of(round.Results().Find("several")!));
    }

    [Fact]
    public void Of_TurnoutOfSectorsAlike_ClaimsNoDifference()
    {
        // Act
        var alike = TurnoutFigures.Title([Rate("Primary", 40, 30), Rate("Secondary", 40, 29)]);
        var apart = TurnoutFigures.Title([Rate("Primary", 40, 36), Rate("Secondary", 40, 20)]);

        // Assert
        Assert.Equal("No clear difference in how many schools took part", alike);
        Assert.Equal("Took part most often: Primary (90% of the 40 schools asked)", apart);
    }

    [Theory]
    [InlineData(0.5, 0.3, 100, true)]
    [InlineData(0.5, 0.3, 20, false)]
    [InlineData(0.384, 0.376, 1_000_000, false)]
    public void Of_Lead_IsMoreThanChanceAndRounding(double larger, double smaller, int schools, bool isClear) =>
        Assert.Equal(isClear, ClearLead.Of((decimal)larger, schools, (decimal)smaller, schools));

    [Fact]
    public void BaseInWords_PeopleAndSchools_AreTold()
    {
        Assert.Equal("the 35 schools", FindingWords.BaseInWords(new(35, 35)));
        Assert.Equal("the 1,200 people", FindingWords.BaseInWords(new(1_200, 35)));
    }

    private static string Point(int person, int good) =>
        person < good ? (person % 2 == 0 ? "4" : "5") : $"{1 + (person % 3)}";

    private static ResponseRate Rate(string sector, int invited, int answered) =>
        new(new(GroupKind.Sector, sector, sector), invited, null, new(answered, answered));
}
