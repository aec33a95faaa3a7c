using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Workshops.Bookings;

/// <summary>A row as one decision sees it: as it was read, and as it is to be. Its type is known only to whoever asked for it.</summary>
internal interface IBookRow
{
    bool IsChanged { get; }

    /// <summary>What the row is to hold; null for nothing.</summary>
    object? Value { get; set; }

    /// <summary>Adds the change to a transaction.</summary>
    void WriteTo(TableTransaction transaction);
}
