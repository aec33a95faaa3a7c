using System.Collections.Frozen;

namespace SchoolsDigital.Schools;

/// <summary>
/// How a school comes to its sector. Its type speaks before its phase, because special schools, pupil referral units and
/// independent schools stand in the register without a phase, and 16 to 19 academies with that of a school.
/// </summary>
internal static class SectorRule
{
    private static readonly FrozenDictionary<int, Sector> ByType = new Dictionary<int, Sector>
    {
        [7] = Sector.Special, // community special school
        [8] = Sector.Special, // non-maintained special school
        [10] = Sector.Special, // other independent special school
        [12] = Sector.Special, // foundation special school
        [33] = Sector.Special, // academy special sponsor led
        [36] = Sector.Special, // free school special
        [44] = Sector.Special, // academy special converter
        [14] = Sector.AlternativeProvision, // pupil referral unit
        [38] = Sector.AlternativeProvision, // free school alternative provision
        [42] = Sector.AlternativeProvision, // academy alternative provision converter
        [43] = Sector.AlternativeProvision, // academy alternative provision sponsor led
        [18] = Sector.College, // further education
        [31] = Sector.College, // sixth form centre
        [32] = Sector.College, // special post 16 institution
        [39] = Sector.College, // free school 16 to 19
        [45] = Sector.College, // academy 16 to 19 converter
        [46] = Sector.College, // academy 16 to 19 sponsor led
        [11] = Sector.Independent, // other independent school
    }.ToFrozenDictionary();

    // The types that have a phase, or may have: community, voluntary aided, voluntary controlled and foundation schools,
    // LA nursery schools, sponsor led academies, academy converters, free schools, university technical colleges,
    // studio schools. A type that is new to us goes the same way.
    private const int CityTechnologyCollege = 6;
    private const int LaNurserySchool = 15;

    private static readonly FrozenDictionary<string, Sector> BySchoolType = new Dictionary<string, Sector>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        ["State-funded nursery"] = Sector.Nursery,
        ["State-funded primary"] = Sector.Primary,
        ["State-funded secondary"] = Sector.Secondary,
        ["State-funded special school"] = Sector.Special,
        ["Non-maintained special school"] = Sector.Special,
        ["Special school"] = Sector.Special,
        ["State-funded AP school"] = Sector.AlternativeProvision,
        ["Independent school"] = Sector.Independent,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The names that the school census has for its types.</summary>
    public static IReadOnlyCollection<string> SchoolTypes => BySchoolType.Keys;

    /// <summary>The sector of a type of establishment and a phase, by the codes of the national register.</summary>
    public static Sector ForEstablishment(int type, Phase phase) =>
        ByType.TryGetValue(type, out var sector)
            ? sector
            : phase switch
            {
                Phase.SixteenPlus => Sector.College,
                Phase.Nursery => Sector.Nursery,
                Phase.Primary or Phase.MiddleDeemedPrimary => Sector.Primary,
                Phase.Secondary or Phase.MiddleDeemedSecondary => Sector.Secondary,
                Phase.AllThrough => Sector.AllThrough,
                _ => type switch
                {
                    CityTechnologyCollege => Sector.Independent,
                    LaNurserySchool => Sector.Nursery,
                    _ => Sector.Other,
                },
            };

    /// <summary>The sector of a type of the school census, or of a sector's own name; null where it is neither.</summary>
    public static Sector? ForSchoolType(string schoolType) =>
        BySchoolType.TryGetValue(schoolType, out var sector) ? sector : Sectors.Find(schoolType);
}
