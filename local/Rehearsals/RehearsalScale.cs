namespace SchoolsDigital.Local.Rehearsals;

/// <summary>How many schools a rehearsal has.</summary>
public enum RehearsalScale
{
    /// <summary>Those of the sample.</summary>
    Sample,

    /// <summary>All of England's, who behave as those of the sample that answer.</summary>
    England,
}
