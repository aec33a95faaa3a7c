namespace SchoolsDigital.Schools.Imports;

/// <summary>What became of a plan that was to be applied.</summary>
public enum ApplyOutcome
{
    /// <summary>All of it is in force, be it by this call or by an earlier one with the same plan.</summary>
    Applied,

    /// <summary>It changes nothing, and nothing was written.</summary>
    NothingToChange,

    /// <summary>It changes more than a tenth and was not forced. Nothing was written.</summary>
    NeedsForce,

    /// <summary>What it was made against has changed since. Nothing of it is in force: make it again.</summary>
    OutOfDate,

    /// <summary>The file cannot be used. Nothing was written.</summary>
    Unusable,
}
