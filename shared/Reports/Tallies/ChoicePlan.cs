using SchoolsDigital.Reports.Figures;
using SchoolsDigital.Surveys;

namespace SchoolsDigital.Reports.Tallies;

/// <summary>Counts one option for each person: a choice, a point of a scale, yes or no, a statement of a matrix.</summary>
internal sealed class ChoicePlan(
    Asked asked,
    TableKind kind,
    IReadOnlyList<ResultOption> options,
    MatrixStatement? statement = null
) : TablePlan(asked, kind, options)
{
    public override string Code => ResultTable.CodeOf(Asked.Question, statement);

    public override string Text => statement?.Text ?? base.Text;

    /// <inheritdoc/>
    public override void Read(Answer answer, List<ushort> cells)
    {
        var chosen = (answer, statement) switch
        {
            (ChoiceAnswer choice, null) => choice.Option,
            (MatrixAnswer matrix, { } row) => matrix.Points.GetValueOrDefault(row.Code),
            _ => null,
        };

        if (chosen is not null && IndexOf(chosen) is { } index)
        {
            cells.Add((ushort)First);
            cells.Add((ushort)Chose(index));
        }
    }
}
