using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Surveys.Pages.Questions;
using SchoolsDigital.Tests.Web.Govuk;

namespace SchoolsDigital.Tests.Surveys.Pages;

public sealed class DrawnQuestionTests
{
    private static readonly ChoiceOption[] Options = [new("a", "A"), new("b", "B < C") { IsOther = true }];

    private static readonly Scale Scale = new([new("a", "A"), new("b", "B")]) { DontKnow = "Don’t know" };

    public static TheoryData<Question, Answer> Questions =>
        new()
        {
            { new OneChoiceQuestion("one", "One?", Options), new ChoiceAnswer("b", "Words") },
            { new SeveralChoicesQuestion("some", "Some?", Options), new ChoicesAnswer(["a"]) },
            { new ScaleQuestion("scale", "Scale?", Scale), new ChoiceAnswer("a") },
            {
                new MatrixQuestion("matrix", "Matrix?", [new("x", "X"), new("y", "Y")], Scale),
                new MatrixAnswer(new Dictionary<string, string> { ["y"] = "b" })
            },
            { new RankingQuestion("ranking", "Ranking?", Options, 2), new RankingAnswer(["b"]) },
            { new NumberQuestion("number", "Number?"), new NumberAnswer(12) },
            { new LongTextQuestion("words", "Words?"), new TextAnswer("Many") },
        };

    [Theory]
    [MemberData(nameof(Questions), DisableDiscoveryEnumeration = true)]
    public async Task Draw_BlankTwiceAndThenFilled_LooksEachTimeAsIfDrawnAnew(Question question, Answer answer)
    {
        // Arrange
        var filled = question.Write(answer);

        // Act
        var first = await DrawAsync<DrawnQuestion>(question, FormFields.Empty);
        var second = await DrawAsync<DrawnQuestion>(question, FormFields.Empty);
        var third = await DrawAsync<DrawnQuestion>(question, filled);

        // Assert
        var blank = await DrawAsync<QuestionField>(question, FormFields.Empty);
        Assert.Equal([blank, blank], new[] { first, second });
        Assert.Equal(await DrawAsync<QuestionField>(question, filled), third);
        Assert.NotEqual(blank, third);
    }

    [Fact]
    public async Task Draw_OnlyTheFollowUpIsAnswered_ShowsItsAnswer()
    {
        var question = new YesNoQuestion("technician", "Technician?")
        {
            FollowUp = new ShortTextQuestion("technician-name", "Which?"),
        };
        await DrawAsync<DrawnQuestion>(question, FormFields.Empty);

        var drawn = await DrawAsync<DrawnQuestion>(question, FormFields.Empty.With("q-technician-name", "The old one"));

        Assert.Contains("The old one", drawn, StringComparison.Ordinal);
    }

    private static Task<string> DrawAsync<TComponent>(Question question, FormFields fields) =>
        Rendering.RenderAsync(
            typeof(TComponent),
            new Dictionary<string, object?>
            {
                [nameof(QuestionField.Question)] = question,
                [nameof(QuestionField.Fields)] = fields,
            }
        );
}
