using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Comparisons;
using SchoolsDigital.Figures.Findings;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Schools;
using static SchoolsDigital.Attacks.Reports.SampleQuestions;

namespace SchoolsDigital.Tests.Figures.Findings;

public class FindingWordsTests
{
    [Theory]
    [InlineData(1, "all")]
    [InlineData(0.97, "nearly all")]
    [InlineData(0.94, null)]
    [InlineData(0.83, null)]
    [InlineData(0.75, "about three quarters")]
    [InlineData(0.66, "about two thirds")]
    [InlineData(0.60, null)]
    [InlineData(0.59, "more than half")]
    [InlineData(0.51, "more than half")]
    [InlineData(0.50, "about half")]
    [InlineData(0.48, "nearly half")]
    [InlineData(0.40, null)]
    [InlineData(0.333, "about a third")]
    [InlineData(0.25, "about a quarter")]
    public void Of_Share_IsPutIntoWordsOnlyWhereTheyFit(double share, string? words) =>
        Assert.Equal(words, ShareWords.Of((decimal)share));

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.001, "under 1%")]
    [InlineData(0.005, "1%")]
    [InlineData(0.825, "83%")]
    [InlineData(0.994, "99%")]
    [InlineData(0.998, "over 99%")]
    [InlineData(1, "100%")]
    public void Percent_Share_SaysNoneAndAllOnlyOfNoneAndAll(double share, string percent) =>
        Assert.Equal(percent, Percent.Of((decimal)share));

    [Fact]
    public void Of_OneResponseFromEachSchool_CountsSchools()
    {
        // Arrange: the finding of the Portsmouth board report.
        var round = OneEach(Survey(One(options: 4)), "one", ("o0", 53), ("o1", 6), ("o2", 4), ("o3", 1));
        var table = round.Results().Find("one")!;

        // Act
        var finding = FindingWords.Of(table, ["o0"], "strongly agree that we should develop a city-wide vision")!;

        // Assert
        Assert.Equal(
            "83% of respondents (53 of 64 schools) strongly agree that we should develop a city-wide vision.",
            finding.Text
        );
        Assert.Equal("one", finding.Table);
    }

    [Fact]
    public void Of_MoreThanHalf_SaysTheNumberToo()
    {
        // Arrange
        var round = OneEach(Survey(One()), "one", ("o0", 36), ("o1", 20), ("o2", 8));

        // Act
        var finding = FindingWords.Of(round.Results().Find("one")!, ["o0"], "name finance as the main barrier")!;

        // Assert
        Assert.Equal(
            "More than half of respondents (56%, 36 of 64 schools) name finance as the main barrier.",
            finding.Text
        );
    }

    [Fact]
    public void Of_SeveralPeopleFromASchool_SaysBothUnits()
    {
        // Arrange
        var round = new SampleRound(Survey(One(options: 2)));
        for (var school = 0; school < 20; school++)
        {
            var invited = round.Invite(Sector.Primary);
            foreach (var option in (string[])["o0", "o0", "o1"])
            {
                round.Answer(invited, null, ("one", new ChoiceAnswer(school < 10 ? option : "o1")));
            }
        }

        // Act
        var finding = FindingWords.Of(round.Results().Find("one")!, ["o0"], "want more")!;

        // Assert
        Assert.Equal(
            "About a third of respondents (33%, 20 of 60 people, in 10 of 20 schools) want more.",
            finding.Text
        );
    }

    [Fact]
    public void Of_HiddenFigureOrTinyBase_SaysNothing()
    {
        // Arrange
        var hidden = OneEach(Survey(One()), "one", ("o0", 30), ("o1", 20), ("o2", 2)).Results().Find("one")!;
        var tiny = OneEach(Survey(One()), "one", ("o0", 10), ("o1", 9)).Results(new(0, 0)).Find("one")!;

        // Act, Assert
        Assert.Null(FindingWords.Of(hidden, ["o2"], "are few"));
        Assert.Null(FindingWords.Of(hidden, ["o1", "o2"], "are few"));
        Assert.NotNull(FindingWords.Of(hidden, ["o0"], "are many"));
        Assert.Null(FindingWords.Of(tiny, ["o0"], "are few"));
    }

    [Fact]
    public void Of_TwoOfSeveralChoices_SaysNothingBecausePeopleWouldCountTwice()
    {
        // Arrange
        var round = new SampleRound(Survey(Several()));
        for (var person = 0; person < 40; person++)
        {
            round.Answer(
                round.Invite(Sector.Primary),
                null,
                ("several", new ChoicesAnswer(person < 20 ? ["o0", "o1"] : ["o2"]))
            );
        }

        var table = round.Results().Find("several")!;

        // Act, Assert
        Assert.Null(FindingWords.Of(table, ["o0", "o1"], "chose either"));
        Assert.NotNull(FindingWords.Of(table, ["o0"], "chose it"));
    }

    [Fact]
    public void Of_ChangeThatIsHardlyChance_SaysSo()
    {
        // Arrange
        var now = OneEach(Survey(One(options: 2)), "one", ("o0", 80), ("o1", 20)).Results();
        var earlier = OneEach(Survey(One(options: 2)), "one", ("o0", 50), ("o1", 50)).Results();
        var comparison = Comparison.Of("2026", now, "2025", earlier);

        // Act
        var finding = KeyFindings.Of(now, [], [], comparison)[0];

        // Assert
        Assert.EndsWith("That is 30 percentage points more than in 2025.", finding.Text);
    }

    [Fact]
    public void Of_AuthorsPhrases_ComeFirstAndReplaceTheUsualOne()
    {
        // Arrange
        var survey = Survey(One("first", 2), One("second", 2));
        var round = new SampleRound(survey);
        for (var person = 0; person < 40; person++)
        {
            var option = $"o{person % 2}";
            round.Answer(
                round.Invite(Sector.Primary),
                null,
                ("first", new ChoiceAnswer("o" + (person < 28 ? 0 : 1))),
                ("second", new ChoiceAnswer(option))
            );
        }

        // Act
        var findings = KeyFindings.Of(
            round.Results(),
            [new("second", ["o1"], "prefer the second"), new("gone", ["o1"], "are not asked")],
            []
        );

        // Assert
        Assert.Equal(
            [
                "About half of respondents (50%, 20 of 40 schools) prefer the second.",
                "70% of respondents (28 of 40 schools) answered ‘Option 0’ to ‘Which one (first)?’",
            ],
            findings.Select(finding => finding.Text)
        );
    }

    [Fact]
    public void Of_Scale_TakesTheTwoPointsAtTheStrongerEnd()
    {
        // Arrange
        var scale = new Scale([
            new("1", "Very poor"),
            new("2", "Poor"),
            new("3", "Fair"),
            new("4", "Good"),
            new("5", "Very good"),
        ]);
        var round = OneEach(
            Survey(new ScaleQuestion("s", "How good is it?", scale)),
            "s",
            ("1", 10),
            ("2", 20),
            ("3", 12),
            ("4", 6),
            ("5", 6)
        );

        // Act
        var top = TopAnswer.Of(round.Results().Find("s")!)!;

        // Assert
        Assert.Equal(["1", "2"], top.Options);
        Assert.Equal("‘Very poor’ or ‘Poor’", top.Label);
    }
}
