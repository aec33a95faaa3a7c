namespace SchoolsDigital.Local.Sqlite;

/// <summary>A moment at which a process may die and a test makes it.</summary>
public enum CommitPoint
{
    /// <summary>The changes are made, and nothing is on disk.</summary>
    Before,

    /// <summary>The changes are on disk, and nobody has been told.</summary>
    After,
}
