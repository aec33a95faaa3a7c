using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Workshops.Series;

/// <summary>How far the planned steps of a series were taken: kept apart from its workflow, which may fail and be started anew.</summary>
/// <param name="DoneUntil">Everything that was planned up to here (UTC) is done.</param>
internal sealed record SeriesProgress(DateTimeOffset DoneUntil)
{
    /// <summary>Where that of a series stands.</summary>
    public static RecordKey<SeriesProgress> KeyFor(SeriesRef series) =>
        new(SeriesRef.Table, series.Partition, "progress");
}
