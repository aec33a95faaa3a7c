namespace SchoolsDigital.Consultations.AnswerValues;

/// <summary>What to put right in an answer, in words for the respondent.</summary>
/// <param name="Field">The field that the message stands beside and that the error summary links to.</param>
public sealed record AnswerError(string Field, string Message);
