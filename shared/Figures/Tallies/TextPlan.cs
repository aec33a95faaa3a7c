using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Figures.Tallies;

/// <summary>Counts who wrote something. What they wrote is read by a person before anybody else sees it.</summary>
internal sealed class TextPlan(Asked asked) : TablePlan(asked, TableKind.Text, [])
{
    /// <inheritdoc/>
    public override void Read(Answer answer, List<ushort> cells)
    {
        if (answer is TextAnswer)
        {
            cells.Add((ushort)First);
        }
    }
}
