using System.Text.Json.Serialization;

namespace SchoolsDigital.Schools;

/// <summary>The part of the school system that a school belongs to, as a consultation counts it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Sector>))]
public enum Sector
{
    /// <summary>Nursery schools of their own, not nursery classes.</summary>
    Nursery,

    /// <summary>Primary, infant, junior and first schools, and middle schools deemed primary.</summary>
    Primary,

    /// <summary>Secondary schools, and middle schools deemed secondary.</summary>
    Secondary,

    /// <summary>Schools from the primary to the secondary years.</summary>
    AllThrough,

    /// <summary>Special schools of every kind, maintained or not.</summary>
    Special,

    /// <summary>Pupil referral units, and academies and free schools that provide for pupils out of school.</summary>
    AlternativeProvision,

    /// <summary>Further education and sixth form colleges, and 16 to 19 academies.</summary>
    College,

    /// <summary>Independent schools that are not special.</summary>
    Independent,

    /// <summary>Everything else in the register.</summary>
    Other,
}
