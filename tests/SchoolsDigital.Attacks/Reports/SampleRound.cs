using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Publishing;
using SchoolsDigital.Figures.Suppression;
using SchoolsDigital.Figures.Tallies;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Attacks.Reports;

/// <summary>A round as it is counted: schools that were asked, and what their people sent.</summary>
public sealed class SampleRound(Survey survey)
{
    private readonly List<AskedSchool> schools = [];
    private readonly List<Response> responses = [];

    public IReadOnlyList<AskedSchool> Schools => schools;

    public IReadOnlyList<Response> Responses => responses;

    public AskedSchool Invite(Sector sector, int pupils = 150, int? people = null)
    {
        var urn = 100_000 + schools.Count;
        var school = new School
        {
            Urn = urn,
            Name = $"School {urn}",
            LaCode = 926,
            Sector = sector,
            Pupils = pupils,
        };
        schools.Add(new(school, $"k{schools.Count:D5}", people));
        return schools[^1];
    }

    public void Answer(AskedSchool school, string? role, params (string Code, Answer Answer)[] answers) =>
        responses.Add(ResponseOf(school, role, answers));

    public void Answer(EntryKind? entered, AskedSchool school, params (string Code, Answer Answer)[] answers) =>
        responses.Add(ResponseOf(school, null, answers) with { Entered = entered });

    public void Begin(AskedSchool school, params (string Code, Answer Answer)[] answers) =>
        responses.Add(ResponseOf(school, null, answers) with { State = ResponseState.Draft });

    public Tally Tally() => SchoolsDigital.Figures.Tallies.Tally.Of(survey, schools, responses);

    public Results Results(PrivacyRule? rule = null) =>
        SchoolsDigital.Figures.Publishing.Results.Of(Tally(), rule ?? new PrivacyRule());

    private static Response ResponseOf(AskedSchool school, string? role, (string Code, Answer Answer)[] answers) =>
        new(
            school.Key,
            school.School.Sector,
            school.School.SizeBand,
            ResponseState.Submitted,
            role,
            null,
            AnswerSheet.Of(answers.Select(answer => KeyValuePair.Create(answer.Code, answer.Answer)))
        );
}
