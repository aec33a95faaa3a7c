using SchoolsDigital.Figures.Tables;

namespace SchoolsDigital.Figures.Comparisons;

/// <summary>Two shares and how far apart they are; everything is null where either share is hidden.</summary>
/// <param name="Interval">Where the change probably lies; null also where the two must not be compared.</param>
public sealed record Change(decimal? Now, decimal? Earlier, ChanceInterval? Interval)
{
    public static Change Hidden { get; } = new(null, null, null);

    /// <summary>The change in percentage points, to whole ones.</summary>
    public int? Points =>
        Interval is not null && Now - Earlier is { } change
            ? (int)Math.Round(change * 100, MidpointRounding.AwayFromZero)
            : null;

    /// <summary>Whether it may be chance that the two differ.</summary>
    public bool MayBeChance => Interval?.HasZero != false;

    /// <summary>The two shares without their difference.</summary>
    public Change Apart => this with { Interval = null };

    /// <summary>Compares two shown shares.</summary>
    public static Change Between(OptionFigure? now, Base? baseNow, OptionFigure? earlier, Base? baseEarlier) =>
        (now?.Share, earlier?.Share, baseNow?.Schools, baseEarlier?.Schools)
            is ({ } share, { } before, { } schools, { } schoolsBefore)
            ? new(share, before, ChanceInterval.Of(share, schools, before, schoolsBefore))
            : Hidden;
}
