namespace SchoolsDigital.Schools.Registers;

/// <summary>Why an import takes a school out of the register.</summary>
public enum ClosureReason
{
    /// <summary>The file says that it is closed.</summary>
    ClosedInFile,

    /// <summary>The file does not have it.</summary>
    NotInFile,

    /// <summary>It is open, and the filter no longer takes it.</summary>
    FilteredOut,
}
