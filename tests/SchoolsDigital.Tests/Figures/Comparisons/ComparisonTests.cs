using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Figures.Comparisons;
using SchoolsDigital.Figures.Publishing;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Schools;
using static SchoolsDigital.Attacks.Reports.SampleQuestions;

namespace SchoolsDigital.Tests.Figures.Comparisons;

public class ComparisonTests
{
    [Fact]
    public void Of_SameQuestion_GivesTheChangeInPoints()
    {
        // Arrange
        var (now, earlier) = (Round("one", 60, 20, 20), Round("one", 30, 40, 30));

        // Act
        var table = Assert.Single(Comparison.Of("2026", now.Results(), "2025", earlier.Results()).Tables);

        // Assert
        Assert.Equal([30, -20, -10], table.Options.Select(option => option.All.Points));
        Assert.Equal([false, false, true], table.Options.Select(option => option.All.MayBeChance));
        Assert.Equal(Comparability.Comparable, table.Comparability);
    }

    [Fact]
    public void Of_QuestionWithANewCode_FollowsTheLinkAndSaysToTakeCare()
    {
        // Arrange
        var (now, earlier) = (Round("barrier", 60, 20, 20), Round("obstacle", 30, 40, 30));
        QuestionLink[] links = [new("barrier", "obstacle", Comparability.WithCare, "It was worded differently.")];

        // Act
        var table = Assert.Single(Comparison.Of("2026", now.Results(), "2025", earlier.Results(), links).Tables);

        // Assert
        Assert.Equal(
            ("barrier", "obstacle", Comparability.WithCare, "It was worded differently."),
            (table.Code, table.EarlierCode, table.Comparability, table.Note)
        );
        Assert.Equal(30, table.Options[0].All.Points);
    }

    [Fact]
    public void Of_Break_ShowsBothAndNoDifference()
    {
        // Arrange
        var (now, earlier) = (Round("one", 60, 20, 20), Round("one", 30, 40, 30));

        // Act
        var comparison = Comparison.Of(
            "2026",
            now.Results(),
            "2025",
            earlier.Results(),
            [new("one", "one", Comparability.Break)]
        );

        // Assert
        var option = Assert.Single(comparison.Tables).Options[0];
        Assert.Equal((0.6m, 0.3m, null), (option.All.Now, option.All.Earlier, option.All.Points));
    }

    [Fact]
    public void Of_LinksGiven_ComparesOnlyThose()
    {
        // Arrange
        var (now, earlier) = (Round("one", 60, 20, 20), Round("one", 30, 40, 30));

        // Act
        var comparison = Comparison.Of("2026", now.Results(), "2025", earlier.Results(), []);

        // Assert
        Assert.Empty(comparison.Tables);
    }

    [Fact]
    public void Of_OptionHiddenInOneOfTheRounds_ShowsNoChange()
    {
        // Arrange
        var (now, earlier) = (Round("one", 60, 38, 2), Round("one", 30, 40, 30));

        // Act
        var table = Comparison.Of("2026", now.Results(), "2025", earlier.Results()).Find("one")!;

        // Assert
        Assert.Equal(Change.Hidden, table.Options[2].All);
        Assert.Equal(Change.Hidden, table.Options[1].All);
        Assert.Equal(30, table.Options[0].All.Points);
    }

    [Fact]
    public void Of_MatchedSchools_FollowsASchoolThatBecameAnAcademy()
    {
        // Arrange: forty schools answer both times, the last of them under a new number; ten others only now, ten only then.
        var (now, earlier) = (new SampleRound(Survey(One(options: 2))), new SampleRound(Survey(One(options: 2))));
        for (var school = 0; school < 60; school++)
        {
            var (invitedNow, invitedThen) = (now.Invite(Sector.Primary), earlier.Invite(Sector.Primary));
            if (school < 50)
            {
                now.Answer(invitedNow, null, ("one", new ChoiceAnswer(school % 2 == 0 ? "o0" : "o1")));
            }

            if (school is < 39 or >= 50)
            {
                earlier.Answer(invitedThen, null, ("one", new ChoiceAnswer("o1")));
            }
        }

        // Act
        var (tallyNow, tallyThen) = (now.Tally(), earlier.Tally());
        var matched = MatchedSchools.Between(tallyNow, tallyThen, urn => urn == 100_050 ? 100_039 : urn);
        var results = Results.Of(tallyNow, new(), matched.Now);
        var comparison = Comparison.Of("2026", results, "2025", Results.Of(tallyThen, new(), matched.Earlier));

        // Assert
        Assert.Equal(40, matched.Now.Count);
        Assert.Contains(100_050, matched.Earlier);
        var table = comparison.Find("one")!;
        Assert.Equal((new Base(40, 40), new Base(40, 40)), (table.MatchedNow, table.MatchedEarlier));
        // Everybody answered the same the first time, so that figure is hidden and with it every change.
        Assert.All(table.Options, option => Assert.Equal(Change.Hidden, option.Matched));
        Assert.Equal(20, results.Find("one")!.Groups[^2].Options[0].People);
    }

    [Fact]
    public void Of_NearlyAllSchoolsMatched_HidesTheMatchedSoThatTheOthersCannotBeSubtracted()
    {
        // Arrange
        var round = Round("one", 30, 20, 10);
        var allButTwo = round.Schools.Skip(2).Select(school => school.School.Urn).ToHashSet();

        // Act
        var table = Results.Of(round.Tally(), new(), allButTwo).Find("one")!;

        // Assert
        Assert.All(
            table.Groups.Where(group => group.Group.Kind == GroupKind.TookPartBefore),
            group => Assert.False(group.Base.IsShown)
        );
    }

    [Theory]
    [InlineData(0.8, 70, 0.6, 80, 0.052, 0.334)]
    [InlineData(0.9, 10, 0.3, 10, 0.171, 0.809)]
    public void Of_PublishedExamples_GivesNewcombesIntervals(
        double now,
        int countNow,
        double earlier,
        int countEarlier,
        double low,
        double high
    )
    {
        // Act
        var interval = ChanceInterval.Of((decimal)now, countNow, (decimal)earlier, countEarlier);

        // Assert
        Assert.Equal((decimal)low, interval.Low);
        Assert.Equal((decimal)high, interval.High);
        Assert.False(interval.HasZero);
    }

    [Fact]
    public void Between_ManyPeopleOfFewSchools_CountsTheSchools()
    {
        // Arrange
        var (now, earlier) = (new OptionFigure(600, 0.6m), new OptionFigure(450, 0.45m));

        // Act
        var fewSchools = Change.Between(now, new(1_000, 20), earlier, new(1_000, 20));
        var manySchools = Change.Between(now, new(1_000, 500), earlier, new(1_000, 500));

        // Assert
        Assert.True(fewSchools.MayBeChance);
        Assert.False(manySchools.MayBeChance);
    }

    private static SampleRound Round(string code, params int[] counts) =>
        OneEach(Survey(One(code)), code, [.. counts.Select((count, option) => ($"o{option}", count))]);
}
