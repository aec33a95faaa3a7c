namespace SchoolsDigital.Surveys.Pages.Starting;

/// <summary>What is shown where somebody starts by a link that has been answered with since its page was opened.</summary>
/// <param name="GoOn">Where whoever it was goes on.</param>
/// <param name="IsColleague">Whether the link came from the one that a school shares.</param>
public sealed record BegunModel(string GoOn, bool IsColleague);
