using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Local.Storage;

/// <summary>Where a record stands, without its type. Names of tables are the same in upper and lower case, as in the database.</summary>
internal readonly record struct CachePlace(string Table, string Partition, string Row)
{
    public static CachePlace Of(TableChange change) => new(change.Table, change.Partition, change.Row);

    public bool Equals(CachePlace other) =>
        Row.Equals(other.Row, StringComparison.Ordinal)
        && Partition.Equals(other.Partition, StringComparison.Ordinal)
        && Table.Equals(other.Table, StringComparison.OrdinalIgnoreCase);

    // Rows of different tables are seldom called alike, so the table need not be told apart here.
    public override int GetHashCode() => HashCode.Combine(Row, Partition);
}
