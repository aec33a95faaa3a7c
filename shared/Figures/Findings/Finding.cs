namespace SchoolsDigital.Figures.Findings;

/// <summary>One sentence that a figure bears out, and the figure.</summary>
/// <param name="Text">The whole sentence with its base.</param>
/// <param name="Table">The code of the table that it was drawn from.</param>
/// <param name="Options">The options that it counts.</param>
/// <param name="Share">Their share.</param>
public sealed record Finding(string Text, string Table, IReadOnlyList<string> Options, decimal Share);
