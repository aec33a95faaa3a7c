using System.Globalization;

namespace SchoolsDigital.Web.Sites;

/// <summary>An authority's colour, on which white text can be read.</summary>
public readonly record struct BrandColour
{
    /// <summary>The contrast with white that WCAG 2.2 asks of text.</summary>
    public const double LeastContrast = 4.5;

    private readonly uint rgb;

    private BrandColour(uint rgb) => this.rgb = rgb;

    /// <summary>Six hexadecimal digits, lower case.</summary>
    public string Hex => rgb.ToString("x6", CultureInfo.InvariantCulture);

    /// <summary>Reads <c>#134b57</c> or <c>134b57</c>; null where it is not a colour, or too light for white text.</summary>
    public static BrandColour? TryParse(string? text)
    {
        var digits = text is ['#', ..] ? text.AsSpan(1) : text.AsSpan();
        return
            digits.Length == 6
            && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            && ContrastWithWhite(rgb) >= LeastContrast
            ? new(rgb)
            : null;
    }

    private static double ContrastWithWhite(uint rgb)
    {
        var luminance = (0.2126 * Linear(rgb >> 16)) + (0.7152 * Linear(rgb >> 8)) + (0.0722 * Linear(rgb));
        return 1.05 / (luminance + 0.05);
    }

    private static double Linear(uint channel)
    {
        var share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
