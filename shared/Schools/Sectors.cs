namespace SchoolsDigital.Schools;

/// <summary>The sectors in words, for people and for files.</summary>
public static class Sectors
{
    /// <summary>All sectors, in the order in which they are shown.</summary>
    public static IReadOnlyList<Sector> All { get; } = Enum.GetValues<Sector>();

    /// <summary>The name of a sector as it is shown, such as "Alternative provision".</summary>
    public static string Label(this Sector sector) =>
        sector switch
        {
            Sector.AllThrough => "All-through",
            Sector.AlternativeProvision => "Alternative provision",
            _ => sector.ToString(),
        };

    /// <summary>The sector of a name however it is spaced, hyphenated or capitalised; null where there is none.</summary>
    public static Sector? Find(string name)
    {
        var letters = string.Concat(name.Where(char.IsLetter));
        foreach (var sector in All)
        {
            if (letters.Equals(sector.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return sector;
            }
        }

        return null;
    }
}
