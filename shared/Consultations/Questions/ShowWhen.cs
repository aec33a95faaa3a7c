using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Consultations.Questions;

/// <summary>Who is shown a question or a section. Every list that is not empty must agree; any one of its entries is enough.</summary>
public sealed record ShowWhen
{
    public IReadOnlyList<string> Roles { get; init; } = [];

    public IReadOnlyList<string> Scopes { get; init; } = [];

    public IReadOnlyList<Sector> Sectors { get; init; } = [];

    /// <summary>What must have been answered to earlier questions.</summary>
    public IReadOnlyList<AnswerCondition> Answers { get; init; } = [];

    /// <summary>Whether it is shown, given only answers to questions that were themselves shown.</summary>
    public bool Holds(RespondentProfile respondent, Func<string, Answer?> earlier) =>
        Allows(Roles, respondent.Role)
        && Allows(Scopes, respondent.Scope)
        && (Sectors.Count == 0 || (respondent.Sector is { } sector && Sectors.Contains(sector)))
        && Answers.All(condition => condition.Holds(earlier(condition.Question)));

    private static bool Allows(IReadOnlyList<string> allowed, string? actual) =>
        allowed.Count == 0 || (actual is not null && allowed.Contains(actual));
}
