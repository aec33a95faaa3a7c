namespace SchoolsDigital.Storage;

/// <summary>
/// Where one record stands. Built in one place per noun (<c>Booking.KeyFor(...)</c>); the partition starts with the
/// authority. See <see cref="StorageLimits"/> for what a key may hold.
/// </summary>
/// <param name="Table">The table, letters and digits, one per noun.</param>
/// <param name="Partition">What is read and changed together.</param>
/// <param name="Row">The record within its partition; rows are listed in the ordinal order of this.</param>
public readonly record struct RecordKey<T>(string Table, string Partition, string Row)
    where T : class;
