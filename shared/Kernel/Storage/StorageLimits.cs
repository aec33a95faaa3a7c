namespace SchoolsDigital.Kernel.Storage;

/// <summary>The limits of Azure Table storage, enforced the same by every store so that no host is surprised later.</summary>
public static class StorageLimits
{
    /// <summary>
    /// The longest partition key, row key or file name, in UTF-16 characters, of which Azure's 1 KiB holds 512;
    /// <see cref="KeyRules"/> says which characters.
    /// </summary>
    public const int MaxKeyLength = 512;

    /// <summary>The largest property, in bytes; text counts two bytes a UTF-16 character.</summary>
    public const int MaxPropertyBytes = 64 * 1_024;

    /// <summary>The largest record, in bytes, its keys and property names included.</summary>
    public const int MaxRecordBytes = 1_024 * 1_024;

    /// <summary>The most properties of a record: 255, less the two keys, the timestamp and the write id.</summary>
    public const int MaxProperties = 251;

    /// <summary>The longest name of a property.</summary>
    public const int MaxPropertyNameLength = 255;

    /// <summary>The most changes in one transaction.</summary>
    public const int MaxChanges = 100;

    /// <summary>A transaction stays below this, in bytes of the request that would carry it to Azure.</summary>
    public const int MaxTransactionBytes = 4 * 1_024 * 1_024;
}
