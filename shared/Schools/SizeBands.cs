namespace SchoolsDigital.Schools;

/// <summary>The size band of a school, and the bands in words.</summary>
public static class SizeBands
{
    /// <summary>All bands, in the order in which they are shown.</summary>
    public static IReadOnlyList<SizeBand> All { get; } = Enum.GetValues<SizeBand>();

    /// <summary>The band of a number of pupils, which may not be known.</summary>
    public static SizeBand Of(int? pupils) =>
        pupils switch
        {
            null => SizeBand.Unknown,
            <= 100 => SizeBand.UpTo100,
            <= 200 => SizeBand.From101To200,
            <= 400 => SizeBand.From201To400,
            <= 1_000 => SizeBand.From401To1000,
            _ => SizeBand.Over1000,
        };

    /// <summary>The name of a band as it is shown, such as "101 to 200 pupils".</summary>
    public static string Label(this SizeBand band) =>
        band switch
        {
            SizeBand.UpTo100 => "Up to 100 pupils",
            SizeBand.From101To200 => "101 to 200 pupils",
            SizeBand.From201To400 => "201 to 400 pupils",
            SizeBand.From401To1000 => "401 to 1,000 pupils",
            SizeBand.Over1000 => "More than 1,000 pupils",
            _ => "Number of pupils not known",
        };
}
