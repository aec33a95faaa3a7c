using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Figures.Tallies;

/// <summary>Counts who gave a number; the numbers are kept beside the counts, and their bands are made when all are known.</summary>
internal sealed class NumberPlan(Asked asked, NumberQuestion question) : TablePlan(asked, TableKind.Number, [])
{
    public NumberQuestion Question => question;

    /// <inheritdoc/>
    public override void Read(Answer answer, List<ushort> cells)
    {
        if (answer is NumberAnswer)
        {
            cells.Add((ushort)First);
        }
    }
}
