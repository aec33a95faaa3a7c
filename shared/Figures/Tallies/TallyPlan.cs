using SchoolsDigital.Consultations.Questions;

namespace SchoolsDigital.Figures.Tallies;

/// <summary>How the answers to a whole survey are counted.</summary>
internal sealed class TallyPlan
{
    private readonly Dictionary<string, TablePlan[]> byQuestion;
    private readonly Dictionary<string, int> roles;

    public TallyPlan(Survey survey)
    {
        Roles = survey.Roles;
        Tables = [.. TablePlans.Of(survey)];
        byQuestion = Tables
            .GroupBy(table => table.Asked.Question.Code)
            .ToDictionary(tables => tables.Key, tables => tables.ToArray());
        roles = survey
            .Roles.Select((role, index) => (role.Code, index))
            .DistinctBy(role => role.Code)
            .ToDictionary(role => role.Code, role => role.index);

        foreach (var table in Tables)
        {
            table.First = Cells;
            Cells += table.Cells;
        }

        // Cells are kept in two bytes, since a large round keeps millions of them; the highest number ends a response.
        if (Cells >= ushort.MaxValue)
        {
            throw new ArgumentException(
                $"A survey with {Cells:#,0} possible answers is too large to count.",
                nameof(survey)
            );
        }
    }

    public IReadOnlyList<RespondentRole> Roles { get; }

    public IReadOnlyList<TablePlan> Tables { get; }

    public int Cells { get; }

    /// <summary>The tables of a question; none for a code of another survey.</summary>
    public ReadOnlySpan<TablePlan> Of(string question) =>
        byQuestion.TryGetValue(question, out var tables) ? tables : [];

    /// <summary>The index of a role; the one after the last where it was not said.</summary>
    public int RoleOf(string? code) => code is not null && roles.TryGetValue(code, out var index) ? index : Roles.Count;
}
