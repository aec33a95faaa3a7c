namespace SchoolsDigital.Consultations.Questions;

/// <summary>One labelled point of a scale, such as "Strongly agree".</summary>
public sealed record ScalePoint(string Code, string Text);
