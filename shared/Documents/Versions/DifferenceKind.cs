namespace SchoolsDigital.Documents.Versions;

/// <summary>Where a section is.</summary>
public enum DifferenceKind
{
    /// <summary>In both versions, and not the same.</summary>
    Changed,

    /// <summary>Only in the later version.</summary>
    Added,

    /// <summary>Only in the earlier version.</summary>
    Removed,
}
