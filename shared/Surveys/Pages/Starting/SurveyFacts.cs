using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Surveys.Pages.Visits;

namespace SchoolsDigital.Surveys.Pages.Starting;

/// <summary>What somebody should know before they answer.</summary>
/// <param name="Title">What the survey is called.</param>
/// <param name="Purpose">Why it asks, in Markdown.</param>
/// <param name="Authority">Who asks.</param>
/// <param name="School">The school whose staff are asked.</param>
/// <param name="Minutes">How long it takes; null where nobody has said.</param>
/// <param name="Closes">The school's deadline, in words.</param>
/// <param name="IsAnonymous">Whether nobody is shown whose answers they are.</param>
/// <param name="LeastPeople">Nothing is published about fewer people.</param>
/// <param name="LeastSchools">Nothing is published about fewer schools.</param>
/// <param name="IsShared">Whether the link is one that the school shares.</param>
/// <param name="NamesDeleted">When it is forgotten who was asked, in words.</param>
public sealed record SurveyFacts(
    string Title,
    string Purpose,
    string Authority,
    string School,
    int? Minutes,
    string Closes,
    bool IsAnonymous,
    int LeastPeople,
    int LeastSchools,
    bool IsShared,
    string NamesDeleted
)
{
    /// <summary>The facts of the survey that somebody visits.</summary>
    public static SurveyFacts Of(SurveyVisit visit)
    {
        var consultation = visit.File.Consultation;
        return new(
            consultation.Title,
            consultation.Purpose,
            consultation.Authority.Name,
            visit.School.Name,
            consultation.Survey.Minutes,
            LondonText.Moment(visit.School.ClosesAt),
            consultation.Privacy.IsAnonymous,
            consultation.Privacy.MinimumPeople,
            consultation.Privacy.MinimumSchools,
            visit.IsShared,
            LondonText.Date(LondonTime.DateOf(visit.File.Round.PurgesAt))
        );
    }
}
