using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Surveys.Pages.Checking;

namespace SchoolsDigital.Surveys.Pages.Answering;

/// <summary>What a page of questions shows.</summary>
/// <param name="Step">The questions.</param>
/// <param name="Fields">What is filled in.</param>
/// <param name="SectionNumber">Which section it is, from 1.</param>
/// <param name="Sections">How many sections there are.</param>
/// <param name="Back">Where Back leads.</param>
/// <param name="Start">The start page.</param>
public sealed record StepModel(
    SurveyStep Step,
    FormFields Fields,
    int SectionNumber,
    int Sections,
    string Back,
    string Start
)
{
    /// <summary>The mark of the saved answers that the page shows; see <see cref="ShownAnswers"/>.</summary>
    public required string Shown { get; init; }

    /// <summary>What was saved in another window while the page was open; null where nothing was.</summary>
    public IReadOnlyList<CheckLine>? Saved { get; init; }

    /// <summary>Where the page leads on.</summary>
    public required string Next { get; init; }

    /// <summary>What the page is called: its only question, or its section.</summary>
    public string Title => Step.Questions is [var only] ? only.Text : Step.Section.Title;

    /// <summary>Whether it is the first page of its section, which the section is introduced on.</summary>
    public bool BeginsSection => Step.Section.Questions is [var first, ..] && first.Code == Step.Questions[0].Code;
}
