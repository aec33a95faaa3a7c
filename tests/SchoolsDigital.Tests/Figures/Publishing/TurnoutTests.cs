using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Schools;
using static SchoolsDigital.Attacks.Reports.SampleQuestions;

namespace SchoolsDigital.Tests.Figures.Publishing;

/// <summary>Figures on who answered that would tell of those who are hidden.</summary>
public class TurnoutTests
{
    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void Of_QuestionForAHiddenAndAShownSector_LeavesTheHiddenOnesOpenByFive(int special, bool isShown)
    {
        // Arrange: eight of special schools and three of colleges are hidden, and a reader knows that they are eleven.
        // Of all who answered the second question at most 40 are of primary schools.
        var survey = Survey(One(), One("two") with { ShowWhen = new() { Sectors = [Sector.Primary, Sector.Special] } });
        var round = new SampleRound(survey);
        foreach (
            var (sector, people, answering) in new[]
            {
                (Sector.Primary, 40, 40),
                (Sector.Special, 8, special),
                (Sector.College, 3, 0),
            }
        )
        {
            for (var person = 0; person < people; person++)
            {
                (string, Answer)[] answers = [("one", new ChoiceAnswer("o0")), ("two", new ChoiceAnswer("o0"))];
                round.Answer(round.Invite(sector), null, answers[..(person < answering ? 2 : 1)]);
            }
        }

        // Act
        var results = round.Results();

        // Assert
        Assert.Equal([true, false, false], results.Participation.BySector.Select(rate => rate.Answered.IsShown));
        Assert.Equal(isShown, results.Find("two")!.All.Base.IsShown);
    }

    [Theory]
    [InlineData(6, 2)]
    [InlineData(2, 6)]
    public void Of_FewFromPaperOrByTelephone_ShowsOnlyBothTogether(int paper, int telephone)
    {
        // Arrange
        var round = new SampleRound(Survey(One()));
        for (var person = 0; person < 20; person++)
        {
            var how =
                person < paper ? (EntryKind?)EntryKind.Paper
                : person < paper + telephone ? EntryKind.Telephone
                : null;
            round.Answer(how, round.Invite(Sector.Primary), ("one", new ChoiceAnswer("o0")));
        }

        // Act
        var turnout = round.Results().Participation;

        // Assert
        Assert.Equal(8, turnout.OnBehalf);
        Assert.Null(turnout.FromPaper);
        Assert.Null(turnout.ByTelephone);
    }

    [Fact]
    public void Of_EnoughFromPaperAndByTelephone_ShowsEach()
    {
        // Arrange
        var round = new SampleRound(Survey(One()));
        for (var person = 0; person < 20; person++)
        {
            var how =
                person < 5 ? (EntryKind?)EntryKind.Paper
                : person < 11 ? EntryKind.Telephone
                : null;
            round.Answer(how, round.Invite(Sector.Primary), ("one", new ChoiceAnswer("o0")));
        }

        // Act
        var turnout = round.Results().Participation;

        // Assert
        Assert.Equal((11, 5, 6), (turnout.OnBehalf, turnout.FromPaper, turnout.ByTelephone));
    }
}
