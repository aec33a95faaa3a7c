namespace SchoolsDigital.Schools.Successions;

/// <summary>What became of some schools between two rounds.</summary>
internal enum MatchKind
{
    /// <summary>One school, the same or under a new URN: comparable.</summary>
    Same,

    /// <summary>Several schools became one: comparable with their sum, and to be flagged.</summary>
    Merged,

    /// <summary>One school became several: a break in the series.</summary>
    Split,

    /// <summary>Several schools became several: a break in the series.</summary>
    Reorganised,

    /// <summary>There is no successor among the schools of today.</summary>
    Gone,

    /// <summary>There is no predecessor among the schools of then.</summary>
    New,
}
