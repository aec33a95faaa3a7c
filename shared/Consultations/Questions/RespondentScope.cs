namespace SchoolsDigital.Consultations.Questions;

/// <summary>Whom a respondent answers for: themselves, a department, the whole school.</summary>
public sealed record RespondentScope(string Code, string Text);
