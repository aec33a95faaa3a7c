using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Feedback;

/// <summary>What somebody said about a session that they came to. Names nobody.</summary>
/// <param name="Session">The session.</param>
/// <param name="Useful">How useful it was, from 1 (not at all) to 5 (very).</param>
/// <param name="Comment">What else they said; null for nothing.</param>
public sealed record SessionFeedback(string Session, int Useful, string? Comment)
{
    private const string Table = "WorkshopFeedback";

    /// <summary>
    /// Where the feedback of a booking stands: the same booking again is the same row. Whose it is can be told with the
    /// service's secret alone, and by nobody once bookings are forgotten.
    /// </summary>
    public static RecordKey<SessionFeedback> KeyFor(SeriesRef series, string booking, ResponseKeys keys) =>
        new(Table, series.Partition, keys.OfFeedback(series.Partition, booking));

    /// <summary>Where an earlier version kept it, which anybody could tell who had the bookings.</summary>
    internal static RecordKey<SessionFeedback> OldKeyFor(SeriesRef series, string booking)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{series}|feedback|{booking}"));
        return new(Table, series.Partition, Convert.ToHexStringLower(hash));
    }

    /// <summary>All feedback of a series.</summary>
    public static RecordRange<SessionFeedback> Of(SeriesRef series) => new(Table, series.Partition);
}
