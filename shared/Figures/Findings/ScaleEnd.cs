namespace SchoolsDigital.Figures.Findings;

/// <summary>The two points at an end of a scale taken together, as sentences take them.</summary>
/// <param name="Options">The codes of both, the outer first.</param>
/// <param name="Label">Both points, such as "‘Strongly agree’ or ‘Agree’".</param>
public sealed record ScaleEnd(IReadOnlyList<string> Options, string Label, int People, decimal Share);
