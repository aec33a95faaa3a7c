using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Findings;
using SchoolsDigital.Reports.Papers.Blocks;
using static SchoolsDigital.Attacks.Reports.SampleQuestions;

namespace SchoolsDigital.Tests.Figures;

/// <summary>Scales of small rounds.</summary>
public class ScaleEndsTests
{
    private static readonly ScaleQuestion Question = new(
        "s",
        "How good is it?",
        new([new("1", "Very poor"), new("2", "Poor"), new("3", "Fair"), new("4", "Good"), new("5", "Very good")])
        {
            DontKnow = "Don’t know",
        }
    );

    [Fact]
    public void Of_FewAnswersOnAScale_CountsItsEndsTogether()
    {
        // Arrange
        var round = OneEach(Survey(Question), "s", ("1", 2), ("2", 3), ("4", 6), ("5", 4), ("3", 5), ("dont-know", 5));

        // Act
        var table = round.Results().Find("s")!;

        // Assert
        Assert.Equal(
            ["Very poor or Poor", "Fair", "Good or Very good", "Don’t know"],
            table.Options.Select(option => option.Text)
        );
        Assert.Equal([5, 5, 10, 5], table.All.Options.Select(option => option.People));
        Assert.Equal([5, 5, 10, 5], table.All.Options.Select(option => option.Schools));
        Assert.Null(table.MeanOf(table.All));
        Assert.Equal("‘Good’ or ‘Very good’", TopAnswer.Of(table)!.Label);
        Assert.Equal(OptionsModel.EndsTogether, OptionsModel.Of(table).Remark);
        Assert.Equal(10, FindingWords.Of(table, ["5", "4"], "are content")!.Share * 25);
    }

    [Fact]
    public void Of_EveryPointCanBeShown_KeepsThemApart()
    {
        // Arrange
        var round = OneEach(Survey(Question), "s", ("1", 5), ("2", 5), ("4", 6), ("5", 7), ("3", 5), ("dont-know", 5));

        // Act
        var table = round.Results().Find("s")!;

        // Assert
        Assert.Equal(6, table.Options.Count);
    }

    [Theory]
    [InlineData(49, 3)]
    [InlineData(50, 5)]
    public void Of_ManyAnswers_KeepsThePointsApartWhateverIsHidden(int people, int points)
    {
        // Arrange
        var question = Question with
        {
            Scale = Question.Scale with { DontKnow = null },
        };
        var round = OneEach(Survey(question), "s", ("1", 2), ("2", 3), ("3", 10), ("4", 10), ("5", people - 25));

        // Act
        var table = round.Results().Find("s")!;

        // Assert
        Assert.Equal(points, table.Options.Count);
    }
}
