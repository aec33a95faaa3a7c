using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Figures.Tallies;

/// <summary>Finds the tables that a survey's questions make.</summary>
internal static class TablePlans
{
    private static readonly ResultOption[] YesOrNo = [new(YesNoQuestion.Yes, "Yes"), new(YesNoQuestion.No, "No")];

    /// <summary>Every table in the order of the survey, a follow-up after the question that it belongs to.</summary>
    public static IEnumerable<TablePlan> Of(Survey survey) =>
        from section in survey.Sections
        from question in section.Questions
        from asked in question.WithFollowUp
        let after = ReferenceEquals(asked, question) ? null : question as YesNoQuestion
        from table in Tables(new(section, asked, TableAudience.Of(section, asked, after)))
        select table;

    private static IEnumerable<TablePlan> Tables(Asked asked) =>
        asked.Question switch
        {
            MatrixQuestion matrix => matrix.Statements.Select(statement => new ChoicePlan(
                asked,
                TableKind.Scale,
                Points(matrix.Scale),
                statement
            )),
            ScaleQuestion scale => [new ChoicePlan(asked, TableKind.Scale, Points(scale.Scale))],
            OneChoiceQuestion one => [new ChoicePlan(asked, TableKind.OneChoice, Options(one.Options))],
            YesNoQuestion => [new ChoicePlan(asked, TableKind.OneChoice, YesOrNo)],
            SeveralChoicesQuestion several => [new SeveralPlan(asked, several, Options(several.Options))],
            RankingQuestion ranking => [new RankingPlan(asked, ranking, Options(ranking.Options))],
            NumberQuestion number => [new NumberPlan(asked, number)],
            _ => [new TextPlan(asked)],
        };

    private static ResultOption[] Options(IReadOnlyList<ChoiceOption> options) =>
        [.. options.Select(option => new ResultOption(option.Code, option.Text))];

    private static ResultOption[] Points(Scale scale)
    {
        var points = scale.Points.Select((point, index) => new ResultOption(point.Code, point.Text, index + 1));
        return scale.DontKnow is { } words
            ? [.. points, new(Scale.DontKnowCode, words) { IsDontKnow = true }]
            : [.. points];
    }
}
