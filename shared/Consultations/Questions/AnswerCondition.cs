using SchoolsDigital.Consultations.AnswerValues;

namespace SchoolsDigital.Consultations.Questions;

/// <summary>Asks that an earlier question was answered with one of some options.</summary>
public sealed record AnswerCondition(string Question, IReadOnlyList<string> Options)
{
    /// <summary>Whether an answer chose one of the options; an unanswered question chose none.</summary>
    public bool Holds(Answer? answer) => answer is not null && Options.Any(answer.Chose);
}
