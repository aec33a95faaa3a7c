namespace SchoolsDigital.Documents.Charts;

/// <summary>Where a row of a chart stands: its label above, its bar below.</summary>
/// <param name="Top">The upper edge of the label, in pixels.</param>
/// <param name="BarTop">The upper edge of the bar.</param>
internal sealed record PlacedRow<T>(T Row, IReadOnlyList<string> Lines, int Top, int BarTop);
