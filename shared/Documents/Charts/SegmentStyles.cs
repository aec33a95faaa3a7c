namespace SchoolsDigital.Documents.Charts;

/// <summary>Which style each point of a scale has.</summary>
public static class SegmentStyles
{
    /// <summary>Scales with more points are drawn as bars, since nobody can tell so many apart.</summary>
    public const int MostPoints = 7;

    private static readonly SegmentStyle[][] ByPoints =
    [
        [],
        [SegmentStyle.Highest],
        [SegmentStyle.Lowest, SegmentStyle.Highest],
        [SegmentStyle.Lowest, SegmentStyle.Middle, SegmentStyle.Highest],
        [SegmentStyle.Lowest, SegmentStyle.Low, SegmentStyle.High, SegmentStyle.Highest],
        [SegmentStyle.Lowest, SegmentStyle.Low, SegmentStyle.Middle, SegmentStyle.High, SegmentStyle.Highest],
        [
            SegmentStyle.Lowest,
            SegmentStyle.Lower,
            SegmentStyle.Low,
            SegmentStyle.High,
            SegmentStyle.Higher,
            SegmentStyle.Highest,
        ],
        [
            SegmentStyle.Lowest,
            SegmentStyle.Lower,
            SegmentStyle.Low,
            SegmentStyle.Middle,
            SegmentStyle.High,
            SegmentStyle.Higher,
            SegmentStyle.Highest,
        ],
    ];

    /// <summary>The styles of a scale of so many points, from the lowest.</summary>
    public static IReadOnlyList<SegmentStyle> Of(int points) => ByPoints[points];

    /// <summary>What a drawing is filled with.</summary>
    public static string Fill(this SegmentStyle style) => $"url(#fill-{style})";
}
