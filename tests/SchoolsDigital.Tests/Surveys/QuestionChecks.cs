using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Tests.Surveys;

/// <summary>Reads a form of one question the short way.</summary>
internal static class QuestionChecks
{
    public static AnswerCheck Sent(this Question question, params string[] values) =>
        question.Check(FormFields.Empty.With(question.Field, values));

    public static void AssertAnswer(this AnswerCheck check, Answer expected)
    {
        Assert.Empty(check.Errors);
        Assert.Equal(expected, check.Answer);
    }

    public static void AssertError(this AnswerCheck check, string field, string message)
    {
        Assert.Null(check.Answer);
        Assert.Equal([new AnswerError(field, message)], check.Errors);
    }

    public static void AssertUnanswered(this AnswerCheck check)
    {
        Assert.Null(check.Answer);
        Assert.Empty(check.Errors);
    }
}
