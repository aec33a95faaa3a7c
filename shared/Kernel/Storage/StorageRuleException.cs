namespace SchoolsDigital.Kernel.Storage;

/// <summary>A key, a record or a transaction that no store of ours may take. It is a fault of the caller: trying again cannot help.</summary>
public sealed class StorageRuleException : Exception
{
    /// <summary>A broken rule without a reason. Prefer one that says why.</summary>
    public StorageRuleException() { }

    /// <summary>A broken rule: which, by what, and what the limit is.</summary>
    public StorageRuleException(string message)
        : base(message) { }

    /// <summary>A broken rule and what noticed it.</summary>
    public StorageRuleException(string message, Exception innerException)
        : base(message, innerException) { }
}
