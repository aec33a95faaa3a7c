namespace SchoolsDigital.Storage;

/// <summary>The limits of Azure Table storage, enforced the same by every store so that no host is surprised later.</summary>
public static class StorageLimits
{
    /// <summary>The longest partition or row key, in UTF-16 characters. <c>/ \ # ?</c> and control characters may not occur.</summary>
    public const int MaxKeyLength = 1_024;

    /// <summary>The largest property, in bytes; text counts two bytes a UTF-16 character.</summary>
    public const int MaxPropertyBytes = 64 * 1_024;

    /// <summary>The largest record, in bytes, its keys and property names included.</summary>
    public const int MaxRecordBytes = 1_024 * 1_024;

    /// <summary>The most properties of a record, keys and timestamp not counted.</summary>
    public const int MaxProperties = 252;

    /// <summary>The most changes in one transaction.</summary>
    public const int MaxChanges = 100;

    /// <summary>The largest transaction, in bytes.</summary>
    public const int MaxTransactionBytes = 4 * 1_024 * 1_024;
}
