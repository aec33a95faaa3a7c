namespace SchoolsDigital.Schools;

/// <summary>The part of the school system that a school belongs to, by which audiences are chosen and results are counted.</summary>
public enum Sector
{
    Nursery,
    Primary,
    Secondary,
    AllThrough,
    Special,
    AlternativeProvision,
    College,
    Independent,
    Other,
}
