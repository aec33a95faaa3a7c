using SchoolsDigital.Consultations.AnswerValues;

namespace SchoolsDigital.Answers;

/// <summary>What came of reading a page: the sheet with what was right, and what to put right, in the order of the page.</summary>
public sealed record StepCheck(AnswerSheet Sheet, IReadOnlyList<AnswerError> Errors);
