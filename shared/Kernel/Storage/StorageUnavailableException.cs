namespace SchoolsDigital.Kernel.Storage;

/// <summary>The store could not be reached or did not answer. A write may or may not have happened; trying again may help.</summary>
public sealed class StorageUnavailableException : Exception
{
    /// <summary>An unavailable store without a reason. Prefer one that says why.</summary>
    public StorageUnavailableException() { }

    /// <summary>An unavailable store and what it was asked.</summary>
    public StorageUnavailableException(string message)
        : base(message) { }

    /// <summary>An unavailable store and the vendor's exception.</summary>
    public StorageUnavailableException(string message, Exception innerException)
        : base(message, innerException) { }
}
