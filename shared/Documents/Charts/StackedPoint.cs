namespace SchoolsDigital.Documents.Charts;

/// <summary>One part of every stacked bar, as the key names it.</summary>
public sealed record StackedPoint(string Label, SegmentStyle Style);
