namespace SchoolsDigital.Figures.Tables;

/// <summary>What one group answered.</summary>
/// <param name="Base">Those of the group who answered the question.</param>
/// <param name="Options">One figure for each option of the table, in its order; empty where the table has bands for all respondents only.</param>
public sealed record GroupResult(Group Group, Base Base, IReadOnlyList<OptionFigure> Options)
{
    /// <summary>The numbers in brief, in a table of numbers.</summary>
    public NumberSummary? Numbers { get; init; }
}
