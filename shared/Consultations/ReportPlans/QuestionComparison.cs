namespace SchoolsDigital.Consultations.ReportPlans;

/// <summary>How a question can be compared with the earlier round.</summary>
/// <param name="Question">The code of the question now.</param>
/// <param name="Was">The code that it had then.</param>
/// <param name="Note">What the reader of a comparison has to know.</param>
public sealed record QuestionComparison(string Question, string Was, Comparability How, string? Note);
