namespace SchoolsDigital.Consultations.AnswerValues;

/// <summary>What came of reading one question from a form: an answer, nothing (left blank), or errors.</summary>
public sealed record AnswerCheck(Answer? Answer, IReadOnlyList<AnswerError> Errors)
{
    /// <summary>Left blank, which an optional question may be.</summary>
    public static AnswerCheck Unanswered { get; } = new(null, []);

    public static AnswerCheck Of(Answer answer) => new(answer, []);

    public static AnswerCheck Wrong(string field, string message) => Wrong(new AnswerError(field, message));

    public static AnswerCheck Wrong(AnswerError error) => new(null, [error]);

    public static AnswerCheck Wrong(IReadOnlyList<AnswerError> errors) => new(null, errors);
}
