using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Surveys.Pages.Steps;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Surveys.Pages.Visits;

/// <summary>Somebody who came in by a good link while the survey is open for their school.</summary>
/// <param name="File">The round and its definition.</param>
/// <param name="School">The school that the link belongs to.</param>
/// <param name="Link">What the link stands for.</param>
/// <param name="Target">Where the link leads.</param>
/// <param name="Addresses">The pages of this link.</param>
public sealed record SurveyVisit(
    RoundFile File,
    InvitedSchool School,
    LinkId Link,
    LinkTarget Target,
    SurveyAddresses Addresses
)
{
    /// <summary>The round.</summary>
    public RoundRef Round => File.Round.Ref;

    /// <summary>Whether the link is one that the school shares, and not one person's.</summary>
    public bool IsShared { get; init; }

    /// <summary>What is asked.</summary>
    public Survey Survey => File.Consultation.Survey;

    /// <summary>A page under the name and colour of the authority that asks.</summary>
    public PageResult Sign(PageResult page) =>
        page with
        {
            Site = SurveySite.Of(File.Consultation),
            Notice = Target.Entered is { } kind ? EntryWords.Banner(kind, School.Name) : null,
        };
}
