namespace SchoolsDigital.Consultations.AnswerValues;

/// <summary>Words, cleaned, with <c>\n</c> between lines.</summary>
public sealed record TextAnswer(string Words) : Answer;
