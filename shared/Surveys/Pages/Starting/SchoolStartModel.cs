namespace SchoolsDigital.Surveys.Pages.Starting;

/// <summary>What the start page of a school's link shows.</summary>
/// <param name="Facts">About the survey.</param>
/// <param name="Place">What the hidden field holds: see <see cref="ColleagueLinks"/>.</param>
/// <param name="GoOn">Where whoever has started on this device goes on; null where nobody has.</param>
public sealed record SchoolStartModel(SurveyFacts Facts, string Place, string? GoOn)
{
    /// <summary>The field that holds the link that starting makes good.</summary>
    public const string PlaceField = "place";

    /// <summary>The button that makes the device forget.</summary>
    public const string ForgetField = "forget";
}
