namespace SchoolsDigital.Kernel.Storage;

/// <summary>What a change does, and what it has to find.</summary>
public enum TableChangeKind
{
    /// <summary>Adds a row where none stands.</summary>
    Add,

    /// <summary>Replaces a row that still has the version that was read.</summary>
    Replace,

    /// <summary>Writes a row over whatever stands there.</summary>
    Upsert,

    /// <summary>Deletes a row that still has the version that was read.</summary>
    Delete,
}
