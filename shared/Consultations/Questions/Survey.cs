using System.Collections.Frozen;

namespace SchoolsDigital.Consultations.Questions;

/// <summary>What is asked: who may answer, and the questions in their sections. It never changes once a round has started.</summary>
public sealed class Survey
{
    private readonly FrozenDictionary<string, Question> byCode;

    public Survey(IReadOnlyList<SurveySection> sections)
    {
        Sections = sections;
        Questions =
        [
            .. sections.SelectMany(section => section.Questions).SelectMany(question => question.WithFollowUp),
        ];
        // A file with a code twice is refused when it is read; until then the first one stands.
        byCode = Questions.DistinctBy(question => question.Code).ToFrozenDictionary(question => question.Code);
    }

    /// <summary>What a respondent can be; empty where the survey does not ask.</summary>
    public IReadOnlyList<RespondentRole> Roles { get; init; } = [];

    /// <summary>Whom a respondent on a school link can answer for; empty where the survey does not ask.</summary>
    public IReadOnlyList<RespondentScope> Scopes { get; init; } = [];

    /// <summary>How many questions a page shows.</summary>
    public SurveyLayout Layout { get; init; } = SurveyLayout.SectionPerPage;

    /// <summary>How long it takes to answer, for the start page; null where the file does not say.</summary>
    public int? Minutes { get; init; }

    public IReadOnlyList<SurveySection> Sections { get; }

    /// <summary>Every question in the order of the survey, each follow-up right after the question that it belongs to.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The question with a code; null where there is none, as for an answer from another year.</summary>
    public Question? Find(string code) => byCode.GetValueOrDefault(code);
}
