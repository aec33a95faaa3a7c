using SchoolsDigital.Answers;

namespace SchoolsDigital.Surveys.Pages.Starting;

/// <summary>What the start page of a personal link shows.</summary>
/// <param name="Facts">About the survey.</param>
/// <param name="State">How far this person has come; null where they have not begun.</param>
/// <param name="GoOn">Where a person goes on who has begun.</param>
/// <param name="Reference">The reference of answers that were sent.</param>
/// <param name="LinkToKeep">The way back for somebody who has no mail with it; null for anybody else.</param>
/// <param name="OwnLink">Where they have it sent to them.</param>
public sealed record StartModel(
    SurveyFacts Facts,
    ResponseState? State,
    string GoOn,
    string? Reference,
    Uri? LinkToKeep,
    string OwnLink
);
