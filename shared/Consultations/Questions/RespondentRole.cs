namespace SchoolsDigital.Consultations.Questions;

/// <summary>What a respondent does at the school, such as head teacher or network manager.</summary>
public sealed record RespondentRole(string Code, string Text);
