namespace SchoolsDigital.Consultations.AnswerValues;

/// <summary>A number, in the unit of its question.</summary>
public sealed record NumberAnswer(decimal Value) : Answer;
