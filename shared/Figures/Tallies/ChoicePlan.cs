using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Figures.Tallies;

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

    private readonly int points = kind == TableKind.Scale ? options.Count(option => option.Value is not null) : 0;

    /// <summary>The same with the two points at either end of the scale as one; null where it has too few points.</summary>
    public ScaleEndsPlan? Ends => HasEnds ? new(this, points) : null;

    public override int Cells => base.Cells + (HasEnds ? ScaleEndsPlan.Ends : 0);

    private bool HasEnds => points >= 2 * ScaleEndsPlan.Together;

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
            if (HasEnds && ScaleEndsPlan.EndOf(index, points) is { } end)
            {
                cells.Add((ushort)(First + base.Cells + end));
            }
        }
    }
}
