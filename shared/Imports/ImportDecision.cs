namespace SchoolsDigital.Imports;

/// <summary>What became of a wish to apply an import.</summary>
public enum ImportDecision
{
    /// <summary>It is being applied, or has been, by this wish or an earlier one.</summary>
    Taken,

    /// <summary>It changes more than a tenth, and that was not agreed to.</summary>
    NeedsForce,

    /// <summary>What was shown is no longer what would happen: it is planned again.</summary>
    OutOfDate,

    /// <summary>It has ended without being applied, or is not planned yet.</summary>
    NotPossible,
}
