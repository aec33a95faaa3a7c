using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tables;
using SchoolsDigital.Schools;
using static SchoolsDigital.Attacks.Reports.SampleQuestions;

namespace SchoolsDigital.Tests.Figures.Publishing;

public class ResultsTests
{
    /// <summary>Hides nothing, to look at the counting alone.</summary>
    private static readonly PrivacyRule Open = new(0, 0);

    [Fact]
    public void Of_SeveralPeopleOfOneSchool_CountsPeopleAndSchoolsApart()
    {
        // Arrange
        var round = new SampleRound(Survey(One()));
        var (large, small) = (round.Invite(Sector.Primary), round.Invite(Sector.Primary));
        round.Invite(Sector.Primary);
        foreach (var option in (string[])["o0", "o0", "o1"])
        {
            round.Answer(large, null, ("one", new ChoiceAnswer(option)));
        }

        round.Answer(small, null, ("one", new ChoiceAnswer("o1")));

        // Act
        var results = round.Results(Open);

        // Assert
        Assert.Equal(new Base(4, 2), results.Base);
        Assert.Equal(3, results.Participation.All.SchoolsInvited);
        var options = results.Find("one")!.All.Options;
        Assert.Equal((2, 1, 0.5m), (options[0].People, options[0].Schools, options[0].Share));
        Assert.Equal((2, 2, 0.5m), (options[1].People, options[1].Schools, options[1].Share));
        Assert.Equal((0, 0, 0m), (options[2].People, options[2].Schools, options[2].Share));
    }

    [Fact]
    public void Of_Draft_CountsAsBegunOnly()
    {
        // Arrange
        var round = new SampleRound(Survey(One()));
        var school = round.Invite(Sector.Primary);
        round.Begin(school, ("one", new ChoiceAnswer("o0")));

        // Act
        var results = round.Results(Open);

        // Assert
        Assert.Equal(1, results.Participation.Drafts);
        Assert.Equal(new Base(0, 0), results.Base);
    }

    [Fact]
    public void Of_AnswersThatTheSurveyDoesNotKnow_CountsNothing()
    {
        // Arrange
        var round = new SampleRound(Survey(One(), Several()));
        round.Answer(
            round.Invite(Sector.Primary),
            "stranger",
            ("one", new ChoiceAnswer("gone")),
            ("several", new ChoicesAnswer(["gone"])),
            ("older", new TextAnswer("words"))
        );

        // Act
        var results = round.Results(Open);

        // Assert
        Assert.Equal(new Base(1, 1), results.Base);
        Assert.All(results.Tables, table => Assert.Equal(new Base(0, 0), table.All.Base));
    }

    [Fact]
    public void Of_SeveralChoices_SharesArePeopleAndNotCombinations()
    {
        // Arrange
        var round = new SampleRound(Survey(Several()));
        foreach (
            var chosen in (string[][])
                [
                    ["o0", "o1"],
                    ["o0", "o1", "o2"],
                    ["o0"],
                    ["o2", "o2"],
                ]
        )
        {
            round.Answer(round.Invite(Sector.Primary), null, ("several", new ChoicesAnswer(chosen)));
        }

        // Act
        var table = round.Results(Open).Find("several")!;

        // Assert
        Assert.Equal([3, 2, 2, 0], table.All.Options.Select(option => option.People!.Value));
        Assert.Equal([0.75m, 0.5m, 0.5m, 0m], table.All.Options.Select(option => option.Share!.Value));
    }

    [Fact]
    public void MeanOf_DontKnow_IsLeftOutOfTheMeanAndKeptInTheShares()
    {
        // Arrange
        var survey = Survey(new ScaleQuestion("scale", "How far do you agree?", Agreement));
        var round = OneEach(survey, "scale", ("1", 1), ("3", 4), (Scale.DontKnowCode, 5));

        // Act
        var table = round.Results(Open).Find("scale")!;

        // Assert
        Assert.Equal(2.6m, table.MeanOf(table.All));
        Assert.Equal(0.5m, table.All.Options[3].Share);
        Assert.True(table.Options[3].IsDontKnow);
    }

    [Fact]
    public void Of_Matrix_HasATableWithItsOwnBaseForEachStatement()
    {
        // Arrange
        var round = new SampleRound(
            Survey(new MatrixQuestion("m", "Agree?", [new("a", "First"), new("b", "Second")], Agreement))
        );
        round.Answer(
            round.Invite(Sector.Primary),
            null,
            ("m", new MatrixAnswer(new Dictionary<string, string> { ["a"] = "3" }))
        );
        round.Answer(
            round.Invite(Sector.Primary),
            null,
            ("m", new MatrixAnswer(new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" }))
        );

        // Act
        var results = round.Results(Open);

        // Assert
        Assert.Equal(["m.a", "m.b"], results.Tables.Select(table => table.Code));
        Assert.Equal(2, results.Find("m.a")!.All.Base.People);
        Assert.Equal(1, results.Find("m.b")!.All.Base.People);
        Assert.Equal(1, results.Find("m.b")!.All.Options[1].People);
    }

    [Theory]
    [InlineData(19, null)]
    [InlineData(20, 0.7)]
    [InlineData(40, 0.65)]
    [InlineData(100, 0.66)]
    [InlineData(200, 0.67)]
    public void Of_EachSchoolOnce_MovesInStepsOfTwoWholeSchools(int schools, double? share)
    {
        // Arrange: two thirds of every school.
        var round = new SampleRound(Survey(One()));
        for (var school = 0; school < schools; school++)
        {
            var invited = round.Invite(Sector.Primary);
            foreach (var option in (string[])["o0", "o0", "o1"])
            {
                round.Answer(invited, null, ("one", new ChoiceAnswer(option)));
            }
        }

        // Act
        var options = round.Results(Open).Find("one")!.All.Options;

        // Assert
        Assert.Equal((decimal?)share, options[0].ShareOfSchools);
    }

    [Fact]
    public void Of_Ranking_CountsFirstPlacesAndPutsWhatIsLeftOutBehind()
    {
        // Arrange
        var round = new SampleRound(Survey(new RankingQuestion("r", "First?", Options(6), 4)));
        round.Answer(round.Invite(Sector.Primary), null, ("r", new RankingAnswer(["o0", "o1", "o2", "o3"])));
        round.Answer(round.Invite(Sector.Primary), null, ("r", new RankingAnswer(["o1"])));

        // Act
        var table = round.Results(Open).Find("r")!;

        // Assert
        Assert.Equal(3, table.FirstPlaces);
        Assert.Equal([1, 2, 1, 0, 0, 0], table.All.Options.Select(option => option.People!.Value));
        // First once, and once left out, which counts as the middle of places 5 and 6.
        Assert.Equal(3.3m, table.All.Options[0].MeanPlace);
        Assert.Equal((2 + 1) / 2m, table.All.Options[1].MeanPlace);
        Assert.Equal(5.5m, table.All.Options[5].MeanPlace);
    }

    [Fact]
    public void Of_Numbers_GivesTheQuartilesOfASpreadsheet()
    {
        // Arrange
        var round = new SampleRound(Survey(new NumberQuestion("n", "How many?")));
        foreach (var number in (int[])[1, 2, 3, 4, 10])
        {
            round.Answer(round.Invite(Sector.Primary), null, ("n", new NumberAnswer(number)));
        }

        // Act
        var numbers = round.Results(Open).Find("n")!.All.Numbers!;

        // Assert
        Assert.Equal(new NumberSummary(4, 2, 3, 4, 1, 10), numbers);
    }

    [Fact]
    public void Of_Numbers_BandsAreRoundAndLargeEnoughToShow()
    {
        // Arrange
        var round = new SampleRound(Survey(new NumberQuestion("n", "How many?") { Unit = "pupils" }));
        for (var number = 0; number < 60; number++)
        {
            round.Answer(round.Invite(Sector.Primary), null, ("n", new NumberAnswer(number == 59 ? 4_000 : number)));
        }

        // Act
        var table = round.Results().Find("n")!;

        // Assert
        Assert.Equal(
            [
                "9 pupils or fewer",
                "10 to 19 pupils",
                "20 to 29 pupils",
                "30 to 39 pupils",
                "40 to 49 pupils",
                "50 pupils or more",
            ],
            table.Options.Select(band => band.Text)
        );
        Assert.Equal([10, 10, 10, 10, 10, 10], table.All.Options.Select(band => band.People!.Value));
        // The lowest and the highest were each given by one person.
        Assert.Null(table.All.Numbers!.Lowest);
        Assert.Null(table.All.Numbers.Highest);
    }

    [Fact]
    public void Of_NumbersOfFew_ShowsNoQuartiles()
    {
        // Arrange
        var round = new SampleRound(Survey(new NumberQuestion("n", "How many?")));
        for (var number = 0; number < 12; number++)
        {
            round.Answer(round.Invite(Sector.Primary), null, ("n", new NumberAnswer(number)));
        }

        // Act
        var numbers = round.Results().Find("n")!.All.Numbers!;

        // Assert
        Assert.Equal(5.5m, numbers.Median);
        Assert.Null(numbers.LowerQuartile);
        Assert.Null(numbers.UpperQuartile);
    }

    [Fact]
    public void Of_FollowUp_StandsAfterItsQuestionAndSaysWhomItWasPutTo()
    {
        // Arrange
        var survey = Survey(new YesNoQuestion("yes", "Do you?") { FollowUp = One("why") });
        var round = new SampleRound(survey);
        round.Answer(
            round.Invite(Sector.Primary),
            null,
            ("yes", new ChoiceAnswer("yes")),
            ("why", new ChoiceAnswer("o1"))
        );
        round.Answer(round.Invite(Sector.Primary), null, ("yes", new ChoiceAnswer("no")));

        // Act
        var results = round.Results(Open);

        // Assert
        Assert.Equal(["yes", "why"], results.Tables.Select(table => table.Code));
        Assert.Equal(1, results.Find("why")!.All.Base.People);
        Assert.Equal(["yes"], results.Questions[1].AskedWhen[0].Answers[0].Options);
    }

    [Fact]
    public void Of_QuestionForSomeSectorsAndRoles_LeavesTheOthersOut()
    {
        // Arrange
        var survey = SurveyWithRoles(
            One("all"),
            One("some") with
            {
                ShowWhen = new() { Sectors = [Sector.Secondary], Roles = ["head", "ict"] },
            }
        );
        var round = new SampleRound(survey);
        round.Answer(round.Invite(Sector.Primary), "head", ("all", new ChoiceAnswer("o0")));
        round.Answer(round.Invite(Sector.Secondary), null, ("all", new ChoiceAnswer("o0")));

        // Act
        var results = round.Results(Open);

        // Assert
        Assert.Equal(
            ["All respondents", "Primary", "Secondary", "Head teacher", "Teacher", "Technician", "Role not given"],
            results.Find("all")!.Groups.Select(group => group.Group.Label)
        );
        Assert.Equal(
            ["All respondents", "Secondary", "Head teacher", "Technician"],
            results.Find("some")!.Groups.Select(group => group.Group.Label)
        );
    }

    [Fact]
    public void Of_PeopleInvitedByName_GivesTheRateOfPeopleToo()
    {
        // Arrange
        var round = new SampleRound(Survey(One()));
        for (var school = 0; school < 6; school++)
        {
            var invited = round.Invite(Sector.Primary, people: 4);
            round.Answer(invited, null);
            round.Answer(invited, null);
        }

        round.Invite(Sector.Primary, pupils: 700, people: 6);

        // Act
        var rates = round.Results(Open).Participation;

        // Assert
        Assert.Equal((30, 12), (rates.All.PeopleInvited, rates.All.Answered.People));
        Assert.Equal(0.4m, rates.All.ShareOfPeople);
        Assert.Equal(6m / 7, rates.All.ShareOfSchools);
        Assert.Equal(["101 to 200 pupils", "401 to 1,000 pupils"], rates.BySize.Select(rate => rate.Group.Label));
        Assert.Equal(0m, rates.BySize[1].ShareOfSchools);
    }

    [Fact]
    public void Of_SchoolThatWasNotOnTheList_IsCountedIn()
    {
        // Arrange
        var round = new SampleRound(Survey(One()));
        var stranger = new SampleRound(Survey(One())).Invite(Sector.Special) with { Key = "stranger" };
        round.Invite(Sector.Primary);
        round.Answer(stranger, null, ("one", new ChoiceAnswer("o0")));

        // Act
        var results = round.Results(Open);

        // Assert
        Assert.Equal(2, results.Participation.All.SchoolsInvited);
        Assert.Equal(
            new Base(1, 1),
            results.Participation.BySector.Single(rate => rate.Group.Label == "Special").Answered
        );
    }
}
