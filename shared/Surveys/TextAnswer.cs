namespace SchoolsDigital.Surveys;

/// <summary>Words, cleaned, with <c>\n</c> between lines.</summary>
public sealed record TextAnswer(string Words) : Answer;
