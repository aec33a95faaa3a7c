using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Workshops.Series;

/// <summary>Says that an authority has a series of this code, so that its series can be listed.</summary>
internal sealed record SeriesName(string Title)
{
    /// <summary>Where the name of a series stands.</summary>
    public static RecordKey<SeriesName> KeyFor(SeriesRef series) =>
        new("WorkshopNames", series.Authority, series.Series);

    /// <summary>The names of an authority's series, by code.</summary>
    public static RecordRange<SeriesName> Of(string authority) => new("WorkshopNames", authority);
}
