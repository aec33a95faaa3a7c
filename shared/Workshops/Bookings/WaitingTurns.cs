using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Bookings;

/// <summary>The turns that a series has given out, over all its dates.</summary>
/// <param name="Last">The last one; 0 where nobody has waited.</param>
internal sealed record WaitingTurns(int Last)
{
    /// <summary>Where the turns of a series stand.</summary>
    public static RecordKey<WaitingTurns> KeyFor(SeriesRef series) => new(SeriesRef.Table, series.Partition, "turns");
}
