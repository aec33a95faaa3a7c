namespace SchoolsDigital.Documents.Charts;

/// <summary>
/// How a point of a scale is drawn: from hatched brown at its low end over plain grey to plain blue at its high end, the
/// ends darkest. The hatching tells the ends apart in black and white too.
/// </summary>
public enum SegmentStyle
{
    Lowest,
    Lower,
    Low,
    Middle,
    High,
    Higher,
    Highest,
    DontKnow,
}
