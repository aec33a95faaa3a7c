using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Tests.Surveys;

public class ScaleAndMatrixQuestionTests
{
    private static readonly Scale Quality = new([new("poor", "Poor"), new("fair", "Fair"), new("good", "Good")])
    {
        DontKnow = "Don’t know",
    };

    private static readonly ScaleQuestion Broadband = new("broadband", "How reliable is your broadband?", Quality)
    {
        Subject = "how reliable your broadband is",
    };

    private static readonly MatrixQuestion Support = new(
        "support",
        "How good is the support?",
        [new("phone", "By telephone"), new("visits", "On site")],
        Quality
    );

    [Fact]
    public void Check_PointOfTheScale_IsTheAnswer() => Broadband.Sent("good").AssertAnswer(new ChoiceAnswer("good"));

    [Fact]
    public void Check_DontKnow_IsAnAnswerOnlyWhereOffered()
    {
        var without = Broadband with { Scale = Quality with { DontKnow = null } };

        Broadband.Sent("dont-know").AssertAnswer(new ChoiceAnswer("dont-know"));
        without.Sent("dont-know").AssertError("q-broadband", "Select how reliable your broadband is");
    }

    [Fact]
    public void Check_RequiredScaleLeftBlank_SaysWhatToSelect() =>
        (Broadband with { Required = true }).Sent().AssertError("q-broadband", "Select how reliable your broadband is");

    [Fact]
    public void ValueOf_PointsOfTheScale_CountFromOne()
    {
        Assert.Equal(1, Quality.ValueOf("poor"));
        Assert.Equal(3, Quality.ValueOf("good"));
        Assert.Null(Quality.ValueOf("dont-know"));
        Assert.Null(Quality.ValueOf("excellent"));
    }

    [Fact]
    public void Check_SomeStatements_AnswersThose()
    {
        var fields = FormFields.Empty.With("q-support[visits]", "fair");

        Support.Check(fields).AssertAnswer(new MatrixAnswer(new Dictionary<string, string> { ["visits"] = "fair" }));
    }

    [Fact]
    public void Check_RequiredMatrixWithGaps_NamesEachStatementThatIsMissing()
    {
        var fields = FormFields.Empty.With("q-support[visits]", "superb");

        var check = (Support with { Required = true }).Check(fields);

        Assert.Null(check.Answer);
        Assert.Equal(
            [
                new("q-support[phone]", "Select an answer for ‘By telephone’"),
                new("q-support[visits]", "Select an answer for ‘On site’"),
            ],
            check.Errors
        );
    }

    [Fact]
    public void Check_NothingInTheMatrix_IsUnanswered() => Support.Sent().AssertUnanswered();
}
