namespace SchoolsDigital.Schools.Registers;

/// <summary>What became of a sector that a coordinator wanted to set.</summary>
public enum OverrideOutcome
{
    /// <summary>It is in force.</summary>
    Done,

    /// <summary>The register has no such school.</summary>
    NoSuchSchool,

    /// <summary>A thousand schools have one already. So many say that the rule is wrong, not the schools.</summary>
    TooMany,
}
