namespace SchoolsDigital.Figures.Comparisons;

/// <summary>One option in two rounds.</summary>
/// <param name="All">Among all respondents of each round.</param>
/// <param name="Matched">Among respondents of the schools that answered in both.</param>
public sealed record ComparedOption(string Code, string Text, Change All, Change Matched);
