namespace SchoolsDigital.Surveys.Pages.Checking;

/// <summary>What the confirmation shows.</summary>
/// <param name="Reference">By which the respondent can ask about their answers.</param>
/// <param name="Closes">Until when they can be changed, in words.</param>
/// <param name="Report">The report that comes of it.</param>
/// <param name="ReportDue">When, in words.</param>
/// <param name="Check">Where the answers can be changed.</param>
/// <param name="Start">The start page.</param>
public sealed record SentModel(
    string Reference,
    string Closes,
    string Report,
    string ReportDue,
    string Check,
    string Start
);
