namespace SchoolsDigital.Reports.Papers.Blocks;

/// <summary>The two points at an end of a scale taken together, as sentences take them; only where both are shown.</summary>
/// <param name="Label">Both points, such as "‘Strongly agree’ or ‘Agree’".</param>
internal sealed record ScaleEnd(string Label, int People, decimal Share);
