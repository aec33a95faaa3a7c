using System.Text.Json.Serialization;

namespace SchoolsDigital.Schools;

/// <summary>The phase of education, by the numbers of the national register.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Phase>))]
public enum Phase
{
    /// <summary>No phase: most special and independent schools and pupil referral units.</summary>
    NotApplicable = 0,

    /// <summary>Nursery.</summary>
    Nursery = 1,

    /// <summary>Primary.</summary>
    Primary = 2,

    /// <summary>A middle school that counts as primary.</summary>
    MiddleDeemedPrimary = 3,

    /// <summary>Secondary.</summary>
    Secondary = 4,

    /// <summary>A middle school that counts as secondary.</summary>
    MiddleDeemedSecondary = 5,

    /// <summary>After 16 only.</summary>
    SixteenPlus = 6,

    /// <summary>Primary and secondary in one school.</summary>
    AllThrough = 7,

    /// <summary>The register does not say.</summary>
    Unknown = 9,
}
