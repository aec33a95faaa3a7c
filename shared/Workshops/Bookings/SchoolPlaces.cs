using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Bookings;

/// <summary>How much of a series one school has.</summary>
/// <param name="People">How many of its staff are booked or wait.</param>
/// <param name="Seated">How many hold a place or are offered one.</param>
internal sealed record SchoolPlaces(int People, int Seated)
{
    private const string Prefix = "school|";

    public static SchoolPlaces None { get; } = new(0, 0);

    /// <summary>Where a school's count stands.</summary>
    public static RecordKey<SchoolPlaces> KeyFor(SeriesRef series, int urn) =>
        new(SeriesRef.Table, series.Partition, $"{Prefix}{urn:D6}");

    /// <summary>The counts of all schools that have booked.</summary>
    public static RecordRange<SchoolPlaces> Of(SeriesRef series) =>
        RecordRange<SchoolPlaces>.WithPrefix(SeriesRef.Table, series.Partition, Prefix);
}
