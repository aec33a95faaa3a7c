using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Figures.Tallies;
using SchoolsDigital.Schools;
using static SchoolsDigital.Attacks.Reports.SampleQuestions;

namespace SchoolsDigital.Tests.Figures.Suppression;

public class SuppressionTests
{
    [Fact]
    public void Of_FourPeople_ShowsNothingAtAll()
    {
        // Arrange
        var round = OneEach(Survey(One()), "one", ("o0", 4));

        // Act
        var results = round.Results();

        // Assert
        Assert.Equal(Base.Hidden, results.Base);
        Assert.All(results.Find("one")!.All.Options, option => Assert.Equal(OptionFigure.Hidden, option));
    }

    [Fact]
    public void Of_ManyPeopleOfTwoSchools_ShowsNothingAtAll()
    {
        // Arrange
        var round = new SampleRound(Survey(One()));
        foreach (var school in (AskedSchool[])[round.Invite(Sector.Primary), round.Invite(Sector.Primary)])
        {
            for (var person = 0; person < 50; person++)
            {
                round.Answer(school, null, ("one", new ChoiceAnswer("o0")));
            }
        }

        // Act
        var results = round.Results();

        // Assert
        Assert.Equal(Base.Hidden, results.Base);
    }

    [Fact]
    public void Of_OneSmallOption_HidesTheNextSmallestToo()
    {
        // Arrange
        var round = OneEach(Survey(One(options: 4)), "one", ("o0", 30), ("o1", 12), ("o2", 7), ("o3", 3));

        // Act
        var options = round.Results().Find("one")!.All.Options;

        // Assert
        Assert.Equal([30, 12, null, null], options.Select(option => option.People));
    }

    [Fact]
    public void Of_OptionNobodyChose_LooksLikeOneThatFewChose()
    {
        // Arrange
        var none = OneEach(Survey(One(options: 4)), "one", ("o0", 30), ("o1", 12), ("o2", 10), ("o3", 0));
        var few = OneEach(Survey(One(options: 4)), "one", ("o0", 30), ("o1", 12), ("o2", 8), ("o3", 2));

        // Act
        var (first, second) = (none.Results().Find("one")!.All.Options, few.Results().Find("one")!.All.Options);

        // Assert
        Assert.Equal(first, second);
    }

    [Fact]
    public void Of_OptionEverybodyChose_IsHiddenBecauseItTellsOnEverybody()
    {
        // Arrange
        var round = OneEach(Survey(One(options: 2)), "one", ("o0", 40));

        // Act
        var table = round.Results().Find("one")!;

        // Assert
        Assert.Equal(40, table.All.Base.People);
        Assert.All(table.All.Options, option => Assert.Equal(OptionFigure.Hidden, option));
    }

    [Theory]
    [InlineData(40, 20)]
    [InlineData(38, 21)]
    public void Of_SeveralChoices_HidesWhatAllButAFewChose(int chose, int second)
    {
        // Arrange
        var round = new SampleRound(Survey(Several()));
        for (var person = 0; person < 40; person++)
        {
            string[] chosen = person < chose ? ["o0", person % 2 == 0 ? "o1" : "o2"] : ["o1"];
            round.Answer(round.Invite(Sector.Primary), null, ("several", new ChoicesAnswer(chosen)));
        }

        // Act
        var options = round.Results().Find("several")!.All.Options;

        // Assert
        Assert.Null(options[0].People);
        Assert.Equal(second, options[1].People);
    }

    [Fact]
    public void Of_MeanOfAScaleWithAHiddenPoint_IsHidden()
    {
        // Arrange
        var survey = Survey(new ScaleQuestion("scale", "Agree?", Agreement));
        var round = OneEach(survey, "scale", ("1", 2), ("2", 10), ("3", 20), (Scale.DontKnowCode, 9));

        // Act
        var table = round.Results().Find("scale")!;

        // Assert
        Assert.Null(table.MeanOf(table.All));
    }

    [Fact]
    public void Of_OneSmallSector_HidesAnotherSoThatItCannotBeSubtracted()
    {
        // Arrange
        var round = Sectors((Sector.Primary, 40), (Sector.Secondary, 20), (Sector.Special, 3));

        // Act
        var results = round.Results();

        // Assert
        Assert.Equal([40, null, null], results.Participation.BySector.Select(rate => rate.Answered.People));
        Assert.Equal([63, 40, null, null], results.Find("one")!.Groups.Select(group => group.Base.People));
    }

    [Fact]
    public void Of_SectorWithoutAnswers_LooksLikeOneWithFew()
    {
        // Arrange
        var none = Sectors((Sector.Primary, 40), (Sector.Secondary, 20), (Sector.Special, 0), (Sector.College, 8));
        var few = Sectors((Sector.Primary, 40), (Sector.Secondary, 20), (Sector.Special, 2), (Sector.College, 6));

        // Act
        var (first, second) = (none.Results().Participation.BySector, few.Results().Participation.BySector);

        // Assert
        Assert.Equal(first, second);
    }

    [Fact]
    public void Of_HiddenSectorsWithOnlySoManySchools_CannotBeTakenForAllOfThem()
    {
        // Arrange: two sectors of one and two schools, all of which answered. Whoever sees that three schools are hidden
        // would know that it is all of them.
        var round = new SampleRound(Survey(One()));
        foreach (
            var (sector, schools) in new[]
            {
                (Sector.Primary, 30),
                (Sector.Secondary, 20),
                (Sector.Special, 1),
                (Sector.College, 2),
            }
        )
        {
            for (var school = 0; school < schools; school++)
            {
                var invited = round.Invite(sector);
                round.Answer(invited, null, ("one", new ChoiceAnswer("o0")));
                round.Answer(invited, null, ("one", new ChoiceAnswer("o1")));
            }
        }

        round.Invite(Sector.Primary);
        round.Invite(Sector.Secondary);

        // Act
        var rates = round.Results().Participation.BySector;

        // Assert
        Assert.Equal([true, false, false, false], rates.Select(rate => rate.Answered.IsShown));
    }

    [Fact]
    public void Of_FollowUpToAHiddenAnswer_IsHidden()
    {
        // Arrange: seven say no and must say why; four others leave the first question out.
        var survey = Survey(
            new YesNoQuestion("yes", "Do you?")
            {
                FollowUpAfter = YesNoQuestion.No,
                FollowUp = One("why") with { Required = true },
            }
        );
        var round = new SampleRound(survey);
        for (var person = 0; person < 40; person++)
        {
            round.Answer(
                round.Invite(person < 36 ? Sector.Primary : Sector.Special),
                null,
                ("yes", new ChoiceAnswer("yes"))
            );
        }

        for (var person = 0; person < 7; person++)
        {
            round.Answer(
                round.Invite(person < 5 ? Sector.Primary : Sector.Special),
                null,
                ("yes", new ChoiceAnswer("no")),
                ("why", new ChoiceAnswer("o0"))
            );
        }

        // Act
        var results = round.Results();

        // Assert
        Assert.Equal(7, results.Find("yes")!.All.Options[1].People);
        Assert.Equal(7, results.Find("why")!.All.Base.People);
        foreach (var (before, after) in results.Find("yes")!.Groups.Zip(results.Find("why")!.Groups).Skip(1))
        {
            Assert.True(
                before.Options[1].IsShown || !after.Base.IsShown,
                $"{before.Group.Label} can be read from the follow-up."
            );
        }
    }

    [Fact]
    public void Of_QuestionForOneHiddenSector_IsHiddenForAll()
    {
        // Arrange
        var survey = Survey(One(), One("special") with { ShowWhen = new() { Sectors = [Sector.Special] } });
        var round = new SampleRound(survey);
        foreach (var (sector, people) in new[] { (Sector.Primary, 40), (Sector.Special, 8), (Sector.College, 3) })
        {
            for (var person = 0; person < people; person++)
            {
                round.Answer(
                    round.Invite(sector),
                    null,
                    ("one", new ChoiceAnswer("o0")),
                    ("special", new ChoiceAnswer("o0"))
                );
            }
        }

        // Act
        var results = round.Results();

        // Assert
        Assert.False(results.Participation.BySector[1].Answered.IsShown);
        Assert.Equal(Base.Hidden, results.Find("special")!.All.Base);
    }

    [Fact]
    public void Of_FewDrafts_AreHidden()
    {
        // Arrange
        var round = OneEach(Survey(One()), "one", ("o0", 20), ("o1", 20));
        round.Begin(round.Schools[0]);

        // Act
        var results = round.Results();

        // Assert
        Assert.Null(results.Participation.Drafts);
        Assert.Null(results.Participation.OnBehalf);
    }

    private static SampleRound Sectors(params (Sector Sector, int People)[] sectors)
    {
        var round = new SampleRound(Survey(One()));
        foreach (var (sector, people) in sectors)
        {
            var schools = Enumerable.Range(0, 45).Select(_ => round.Invite(sector)).ToArray();
            for (var person = 0; person < people; person++)
            {
                round.Answer(schools[person], null, ("one", new ChoiceAnswer($"o{person % 3}")));
            }
        }

        return round;
    }
}
