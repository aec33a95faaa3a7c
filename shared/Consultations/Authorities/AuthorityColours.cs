namespace SchoolsDigital.Consultations.Authorities;

/// <summary>The colours of an authority, as <c>#rrggbb</c>.</summary>
/// <param name="Main">Behind white words: the header and the buttons.</param>
/// <param name="Link">On a white page.</param>
public sealed record AuthorityColours(string Main, string Link)
{
    /// <summary>The contrast that WCAG 2.2 AA asks for between words and what is behind them.</summary>
    public const double LeastContrast = 4.5;

    public static AuthorityColours Default { get; } = new("#1d4f6e", "#1a5a96");

    /// <summary>The contrast of a colour with white, from 1 to 21.</summary>
    public static double ContrastWithWhite(string colour)
    {
        var (red, green, blue) = (Channel(colour, 1), Channel(colour, 3), Channel(colour, 5));
        return 1.05 / ((0.2126 * red) + (0.7152 * green) + (0.0722 * blue) + 0.05);
    }

    private static double Channel(string colour, int at)
    {
        var value = Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
