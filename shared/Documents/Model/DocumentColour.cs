using System.Globalization;

namespace SchoolsDigital.Documents.Model;

/// <summary>An authority's colour as its documents use it: dark enough to be read on white and to have white on it.</summary>
public readonly record struct DocumentColour
{
    /// <summary>The contrast that WCAG 2.2 asks of text.</summary>
    public const double LeastContrast = 4.5;

    private static readonly DocumentColour Fallback = new(0x12, 0x43, 0x6d);

    private readonly (byte Red, byte Green, byte Blue)? rgb;

    private DocumentColour(byte red, byte green, byte blue) => rgb = (red, green, blue);

    /// <summary>As style sheets write it, such as <c>#12436d</c>.</summary>
    public string Hex => rgb is var (red, green, blue) ? $"#{red:x2}{green:x2}{blue:x2}" : Fallback.Hex;

    /// <summary>Reads <c>#rrggbb</c> and darkens it until it can be read; anything else gives the usual blue.</summary>
    public static DocumentColour Of(string? hex)
    {
        var digits = hex is ['#', ..] ? hex.AsSpan(1) : hex.AsSpan();
        if (
            digits.Length != 6
            || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
        )
        {
            return Fallback;
        }

        var (red, green, blue) = ((number >> 16) & 0xff, (number >> 8) & 0xff, number & 0xff);
        while (Contrast(red, green, blue) < LeastContrast)
        {
            (red, green, blue) = (red * 9 / 10, green * 9 / 10, blue * 9 / 10);
        }

        return new((byte)red, (byte)green, (byte)blue);
    }

    private static double Contrast(uint red, uint green, uint blue) =>
        1.05 / ((0.2126 * Linear(red)) + (0.7152 * Linear(green)) + (0.0722 * Linear(blue)) + 0.05);

    private static double Linear(uint channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
