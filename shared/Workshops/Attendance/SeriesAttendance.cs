using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Attendance;

/// <summary>How many came to a series. Numbers only, which are kept when it is forgotten who it was; not fit to be published as they are.</summary>
/// <param name="Code">The series.</param>
public sealed record SeriesAttendance(
    string Code,
    string Title,
    HeadCount Came,
    IReadOnlyList<SectorAttendance> BySector,
    IReadOnlyList<SessionAttendance> Sessions
)
{
    /// <summary>Where the numbers stand once it is forgotten who came.</summary>
    internal static RecordKey<SeriesAttendance> KeyFor(SeriesRef series) =>
        new(SeriesRef.Table, series.Partition, "attendance");
}
