namespace SchoolsDigital.Surveys.Pages.Checking;

/// <summary>The answers of one section.</summary>
public sealed record CheckSection(string Title, IReadOnlyList<CheckLine> Lines);
