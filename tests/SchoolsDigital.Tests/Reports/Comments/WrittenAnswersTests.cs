using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Reports.Comments;
using SchoolsDigital.Schools;
using static SchoolsDigital.Attacks.Reports.SampleQuestions;

namespace SchoolsDigital.Tests.Reports.Comments;

public class WrittenAnswersTests
{
    [Fact]
    public async Task OfAsync_TextsAndOtherWords_ComeByQuestionAndNotByPerson()
    {
        // Arrange
        var survey = Survey(One(), Several(), new LongTextQuestion("text", "What else?"));
        var round = new SampleRound(survey);
        var (first, second) = (round.Invite(Sector.Primary), round.Invite(Sector.Special));
        round.Answer(first, null, ("text", new TextAnswer("Zebra")), ("one", new ChoiceAnswer("o0", "Bee")));
        round.Answer(
            second,
            null,
            ("text", new TextAnswer("Ant")),
            ("several", new ChoicesAnswer(["o1"], "Cat")),
            ("gone", new TextAnswer("Old"))
        );
        round.Begin(first, ("text", new TextAnswer("Not sent")));

        // Act
        var written = await WrittenAnswers.OfAsync(
            survey,
            round.Responses.ToAsyncEnumerable(),
            TestContext.Current.CancellationToken
        );

        // Assert
        Assert.Equal(
            [
                new("one", "Bee", Sector.Primary, IsOther: true),
                new("several", "Cat", Sector.Special, IsOther: true),
                new("text", "Ant", Sector.Special),
                new WrittenAnswer("text", "Zebra", Sector.Primary),
            ],
            written
        );
    }
}
