using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Figures.Tallies;

/// <summary>Counts the two points at either end of a scale as one, for rounds in which too few people chose one of them.</summary>
internal sealed class ScaleEndsPlan : TablePlan
{
    /// <summary>How many cells it adds to those of the scale.</summary>
    public const int Ends = 2;

    /// <summary>How many points make an end.</summary>
    public const int Together = 2;

    private readonly TablePlan scale;
    private readonly int points;

    public ScaleEndsPlan(TablePlan scale, int points)
        : base(scale.Asked, TableKind.Scale, OptionsOf(scale.Options, points))
    {
        (this.scale, this.points) = (scale, points);
        First = scale.First;
    }

    public override string Code => scale.Code;

    public override string Text => scale.Text;

    /// <summary>The end that a point belongs to, 0 or 1; null for one between, and for none of the scale.</summary>
    public static int? EndOf(int point, int points) =>
        point < Together ? 0
        : point < points && point >= points - Together ? 1
        : null;

    /// <inheritdoc/>
    public override int Chose(int option)
    {
        var high = points - (2 * Together) + 1;
        return option == 0 ? After
            : option == high ? After + 1
            : scale.Chose(option + (option < high ? 1 : 2));
    }

    /// <inheritdoc/>
    public override void Read(Answer answer, List<ushort> cells) => scale.Read(answer, cells);

    private static List<ResultOption> OptionsOf(IReadOnlyList<ResultOption> scale, int points) =>
        [
            ResultOption.Together([.. scale.Take(Together)]),
            .. scale.Take(points - Together).Skip(Together).Select(option => option with { Value = null }),
            ResultOption.Together([.. scale.Take(points).Skip(points - Together)]),
            .. scale.Skip(points),
        ];

    private int After => scale.First + 1 + scale.Options.Count;
}
