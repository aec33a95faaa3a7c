namespace SchoolsDigital.Figures.Comparisons;

/// <summary>
/// The range in which the change of a share probably lies, were the respondents a sample of all who could have answered:
/// 95 per cent, by Newcombe's hybrid of two Wilson score intervals, which holds for small numbers and shares near none
/// and all. It counts schools, not people: colleagues answer alike, so a hundred people of ten schools say less than a
/// hundred people of a hundred schools, and counting the schools is the cautious way to allow for it.
/// </summary>
public sealed record ChanceInterval(decimal Low, decimal High)
{
    private const double Z = 1.959964;

    /// <summary>Whether no change at all lies in the range.</summary>
    public bool HasZero => Low <= 0 && High >= 0;

    /// <summary>The range for the change from one share to another.</summary>
    public static ChanceInterval Of(decimal now, int schoolsNow, decimal earlier, int schoolsEarlier)
    {
        var (p, q) = ((double)now, (double)earlier);
        var (lowNow, highNow) = Wilson(p, schoolsNow);
        var (lowThen, highThen) = Wilson(q, schoolsEarlier);
        return new(
            Rounded(p - q - Math.Sqrt(Square(p - lowNow) + Square(highThen - q))),
            Rounded(p - q + Math.Sqrt(Square(highNow - p) + Square(q - lowThen)))
        );
    }

    private static (double Low, double High) Wilson(double share, int count)
    {
        var spread = Z * Math.Sqrt((share * (1 - share) / count) + (Z * Z / (4.0 * count * count)));
        var middle = share + (Z * Z / (2.0 * count));
        var scale = 1 + (Z * Z / count);
        return ((middle - spread) / scale, (middle + spread) / scale);
    }

    private static double Square(double number) => number * number;

    private static decimal Rounded(double share) => Math.Round((decimal)share, 3);
}
