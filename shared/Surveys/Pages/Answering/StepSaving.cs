using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;

namespace SchoolsDigital.Surveys.Pages.Answering;

/// <summary>What came of sending a step: the response as it is now, what to put right, and the step as it was sent; null where it is not shown any more; and whether nothing was saved because other answers had been.</summary>
internal sealed record StepSaving(Response Response, SurveyStep? Step, IReadOnlyList<AnswerError> Errors, bool IsStale);
