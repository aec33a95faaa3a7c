namespace SchoolsDigital.Kernel.Storage;

/// <summary>
/// Where one record stands. Built in one place per noun (<c>Booking.KeyFor(...)</c>); the partition starts with the
/// authority. See <see cref="KeyRules"/> for what a key may hold.
/// </summary>
/// <param name="Table">The table, letters and digits, one per noun; upper and lower case are the same.</param>
/// <param name="Partition">What is read and changed together.</param>
/// <param name="Row">The record within its partition; rows are listed in the ordinal order of this.</param>
public readonly record struct RecordKey<T>(string Table, string Partition, string Row)
    where T : class
{
    /// <inheritdoc/>
    public override string ToString() => $"{Table}/{Partition}/{Row}";
}
