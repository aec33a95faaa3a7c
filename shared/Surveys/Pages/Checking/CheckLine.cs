namespace SchoolsDigital.Surveys.Pages.Checking;

/// <summary>One question with its answer.</summary>
/// <param name="Question">The words of the question.</param>
/// <param name="Answer">The answer in lines; none where it was left out.</param>
/// <param name="IsRequired">Whether it must be answered.</param>
/// <param name="Change">Where the answer can be changed.</param>
public sealed record CheckLine(string Question, IReadOnlyList<string> Answer, bool IsRequired, string Change);
