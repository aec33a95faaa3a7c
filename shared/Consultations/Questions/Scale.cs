namespace SchoolsDigital.Consultations.Questions;

/// <summary>Labelled points from one end to the other, and perhaps a way to say that one cannot tell.</summary>
/// <param name="Points">From the lowest to the highest: the first counts 1 in a mean, the next 2.</param>
public sealed record Scale(IReadOnlyList<ScalePoint> Points)
{
    /// <summary>The code of the answer that stands outside of the scale.</summary>
    public const string DontKnowCode = "dont-know";

    /// <summary>How "don't know" is worded; null where it is not offered.</summary>
    public string? DontKnow { get; init; }

    /// <summary>Every code that may be chosen.</summary>
    public IEnumerable<string> Codes =>
        DontKnow is null ? Points.Select(point => point.Code) : [.. Points.Select(point => point.Code), DontKnowCode];

    /// <summary>What a point counts in a mean; null for "don't know" and for a code of another scale.</summary>
    public int? ValueOf(string code)
    {
        for (var index = 0; index < Points.Count; index++)
        {
            if (Points[index].Code == code)
            {
                return index + 1;
            }
        }

        return null;
    }

    /// <summary>Whether a code may be chosen.</summary>
    public bool Has(string code) => ValueOf(code) is not null || (DontKnow is not null && code == DontKnowCode);
}
