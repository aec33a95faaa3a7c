namespace SchoolsDigital.Imports;

/// <summary>The lists of which a plan consists.</summary>
public enum ImportList
{
    /// <summary>Why the file cannot be used at all.</summary>
    Problems,

    /// <summary>The rows that cannot be used.</summary>
    Rejected,

    /// <summary>What else should be known.</summary>
    Notices,

    /// <summary>What is new.</summary>
    Added,

    /// <summary>What differs, and in what.</summary>
    Changed,

    /// <summary>What is closed or deleted, and why.</summary>
    Removed,
}
