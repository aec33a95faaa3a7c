using SchoolsDigital.Consultations.AnswerValues;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Figures.Tallies;

/// <summary>Counts people for each of the options they chose, and also for each that they left.</summary>
internal sealed class SeveralPlan(Asked asked, SeveralChoicesQuestion question, IReadOnlyList<ResultOption> options)
    : TablePlan(asked, TableKind.SeveralChoices, options)
{
    // "None of these" stands alone, however many others are asked for.
    public override (int Least, int Most) OptionsEach =>
        (
            question.Options.Any(option => option.IsExclusive) ? 1 : Math.Clamp(question.AtLeast, 1, Options.Count),
            Math.Clamp(question.AtMost ?? Options.Count, 1, Options.Count)
        );

    public override int Cells => 1 + (2 * Options.Count);

    /// <inheritdoc/>
    public override int? Left(int option) => First + 1 + Options.Count + option;

    /// <inheritdoc/>
    public override void Read(Answer answer, List<ushort> cells)
    {
        if (answer is not ChoicesAnswer choices || !choices.Options.Any(code => IndexOf(code) is not null))
        {
            return;
        }

        cells.Add((ushort)First);
        for (var option = 0; option < Options.Count; option++)
        {
            cells.Add((ushort)(choices.Chose(Options[option].Code) ? Chose(option) : Left(option)!.Value));
        }
    }
}
