using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Figures.Tallies;

/// <summary>To whom a question was put, as anybody can read it in the survey.</summary>
/// <param name="Everybody">Whether no condition stands before the question.</param>
/// <param name="Required">Whether everybody to whom it was put answered.</param>
internal sealed record TableAudience(bool Everybody, bool Required, IReadOnlyList<ShowWhen> Conditions)
{
    public IEnumerable<AnswerCondition> Answers => Conditions.SelectMany(condition => condition.Answers);

    public bool Includes(Sector sector) =>
        Conditions.All(condition => condition.Sectors.Count == 0 || condition.Sectors.Contains(sector));

    public bool Includes(string role) =>
        Conditions.All(condition => condition.Roles.Count == 0 || condition.Roles.Contains(role));

    /// <summary>Who sees a question of a section, perhaps only after an answer to another question.</summary>
    public static TableAudience Of(SurveySection section, Question question, YesNoQuestion? after)
    {
        List<ShowWhen> conditions = [];
        foreach (var condition in new[] { section.ShowWhen, (after ?? question).ShowWhen })
        {
            if (condition is not null)
            {
                conditions.Add(condition);
            }
        }

        if (after is not null)
        {
            conditions.Add(new() { Answers = [new(after.Code, [after.FollowUpAfter])] });
        }

        return new(conditions.Count == 0, question.Required, conditions);
    }
}
