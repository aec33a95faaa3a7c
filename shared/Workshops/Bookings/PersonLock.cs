using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Bookings;

/// <summary>Keeps a person, known by their e-mail address, to one booking in a series.</summary>
/// <param name="Booking">The booking that they have.</param>
internal sealed record PersonLock(string Booking)
{
    private const string Prefix = "person|";

    /// <summary>Where the lock of an address stands. However it is written, the same mailbox is the same person.</summary>
    public static RecordKey<PersonLock> KeyFor(SeriesRef series, string email)
    {
        var normal = email.Trim().ToLowerInvariant();
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{series.Partition}|{normal}"));
        return new(SeriesRef.Table, series.Partition, Prefix + Convert.ToHexStringLower(hash));
    }

    /// <summary>All locks of a series.</summary>
    public static RecordRange<PersonLock> Of(SeriesRef series) =>
        RecordRange<PersonLock>.WithPrefix(SeriesRef.Table, series.Partition, Prefix);
}
