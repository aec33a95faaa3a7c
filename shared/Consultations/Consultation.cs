using SchoolsDigital.Consultations.Audiences;
using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Consultations.Privacy;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Consultations.ReportPlans;
using SchoolsDigital.Consultations.Series;
using SchoolsDigital.Consultations.Timetables;

namespace SchoolsDigital.Consultations;

/// <summary>The definition of a consultation: who is asked what, when, under whose name, and what becomes of the answers.</summary>
/// <param name="Code">Short and stable; with the code of the authority it names the round.</param>
/// <param name="Purpose">Why schools are asked and what their answers can change, in Markdown.</param>
public sealed record Consultation(
    string Code,
    string Title,
    string Purpose,
    AuthorityProfile Authority,
    Audience Audience,
    LinkRules Links,
    TimetablePlan Plan,
    PrivacyRules Privacy,
    Survey Survey,
    ReportPlan Report,
    MailWordings Mails,
    Comparison? Comparison
)
{
    /// <summary>The version of the file format that this program reads.</summary>
    public const int Version = 1;

    /// <summary>The file that it was read from, which a round keeps.</summary>
    public required ConsultationText Source { get; init; }

    /// <summary>The workshops that belong to the round.</summary>
    public IReadOnlyList<SeriesPlan> Workshops { get; init; } = [];

    /// <summary>The dates as they will run, worked out once from the plan.</summary>
    public required Timetable Timetable { get; init; }
}
