namespace SchoolsDigital.Surveys.Pages;

/// <summary>What the start page of a school's link shows.</summary>
/// <param name="Facts">About the survey.</param>
/// <param name="Field">The name of the hidden field.</param>
/// <param name="Place">What the field holds: see <see cref="ColleagueLinks"/>.</param>
public sealed record SchoolStartModel(SurveyFacts Facts, string Field, string Place);
