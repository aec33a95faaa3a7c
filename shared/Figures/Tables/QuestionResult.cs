using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Figures.Tables;

/// <summary>The answers to one question: one table, or one for each statement of a matrix.</summary>
public sealed record QuestionResult(SurveySection Section, Question Question, IReadOnlyList<ResultTable> Tables)
{
    /// <summary>To whom it was put; everybody where empty.</summary>
    public IReadOnlyList<ShowWhen> AskedWhen { get; init; } = [];
}
