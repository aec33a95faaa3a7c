using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Tests.Surveys;

public class ChoiceQuestionTests
{
    private static readonly ChoiceOption[] Options =
    [
        new("finance", "Finance"),
        new("training", "Training"),
        new("time", "Time"),
        new("other", "Other, please say") { IsOther = true },
        new("none", "None of these") { IsExclusive = true },
    ];

    private static readonly OneChoiceQuestion One = new("barrier", "What holds you back most?", Options)
    {
        Subject = "what holds you back most",
    };

    private static readonly SeveralChoicesQuestion Several = new("barriers", "What holds you back?", Options)
    {
        Subject = "what holds you back",
    };

    [Fact]
    public void Check_OneOfTheOptions_IsTheAnswer() => One.Sent("finance").AssertAnswer(new ChoiceAnswer("finance"));

    [Fact]
    public void Check_OptionalQuestionLeftBlank_IsUnanswered() => One.Sent().AssertUnanswered();

    [Fact]
    public void Check_RequiredQuestionLeftBlank_SaysWhatToSelect() =>
        (One with { Required = true }).Sent(" ").AssertError("q-barrier", "Select what holds you back most");

    [Fact]
    public void Check_QuestionWithoutSubject_QuotesTheQuestion() =>
        (One with { Required = true, Subject = null })
            .Sent()
            .AssertError("q-barrier", "Select an answer to ‘What holds you back most?’");

    [Fact]
    public void Check_OptionThatDoesNotExist_IsRefusedWithoutEchoingIt() =>
        One.Sent("<script>").AssertError("q-barrier", "Select what holds you back most");

    [Fact]
    public void Check_OtherWithWords_KeepsTheWordsOnOneLine()
    {
        var fields = FormFields.Empty.With("q-barrier", "other").With("q-barrier[other]", "  The old\r\n building ");

        One.Check(fields).AssertAnswer(new ChoiceAnswer("other", "The old building"));
    }

    [Fact]
    public void Check_OtherWithoutWords_AsksForThemInTheirField() =>
        One.Sent("other").AssertError("q-barrier[other]", "Enter your answer for ‘Other, please say’");

    [Fact]
    public void Check_OtherWithTooManyWords_SaysHowMany()
    {
        var fields = FormFields.Empty.With("q-barrier", "other").With("q-barrier[other]", new string('a', 201));

        One.Check(fields)
            .AssertError("q-barrier[other]", "Your answer for ‘Other, please say’ must be 200 characters or fewer");
    }

    [Fact]
    public void Check_WordsWithoutOther_AreDropped()
    {
        var fields = FormFields.Empty.With("q-barrier", "time").With("q-barrier[other]", "left over");

        One.Check(fields).AssertAnswer(new ChoiceAnswer("time"));
    }

    [Fact]
    public void Check_SeveralInAnyOrder_AreInTheOrderOfTheSurvey() =>
        Several.Sent("time", "finance", "time").AssertAnswer(new ChoicesAnswer(["finance", "time"]));

    [Fact]
    public void Check_SeveralWithOther_KeepsTheWords()
    {
        var fields = FormFields.Empty.With("q-barriers", ["other", "time"]).With("q-barriers[other]", "Space");

        Several.Check(fields).AssertAnswer(new ChoicesAnswer(["time", "other"], "Space"));
    }

    [Fact]
    public void Check_NoneAndSomething_AsksForOneOrTheOther() =>
        Several.Sent("none", "time").AssertError("q-barriers", "Select what holds you back, or select ‘None of these’");

    [Fact]
    public void Check_NoneAlone_IsEnoughWhateverTheMinimum() =>
        (Several with { AtLeast = 2 }).Sent("none").AssertAnswer(new ChoicesAnswer(["none"]));

    [Fact]
    public void Check_FewerThanTheMinimum_SaysHowMany() =>
        (Several with { AtLeast = 2 })
            .Sent("time")
            .AssertError("q-barriers", "Select what holds you back: at least 2 of the options");

    [Fact]
    public void Check_MoreThanTheMaximum_SaysHowMany() =>
        (Several with { AtMost = 1 })
            .Sent("time", "finance")
            .AssertError("q-barriers", "Select what holds you back: no more than 1 of the options");

    [Fact]
    public void Check_SeveralWithOneThatDoesNotExist_IsRefused() =>
        Several.Sent("time", "money").AssertError("q-barriers", "Select what holds you back");

    [Fact]
    public void Check_SeveralRequiredAndBlank_SaysWhatToSelect() =>
        (Several with { Required = true }).Sent().AssertError("q-barriers", "Select what holds you back");
}
