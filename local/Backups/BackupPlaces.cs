using SchoolsDigital.Local.Hosting;

namespace SchoolsDigital.Local.Backups;

/// <summary>Where data and its copy are, as full paths.</summary>
/// <param name="Data">The data folder.</param>
/// <param name="Keys">The keys of the data folder.</param>
/// <param name="Copy">The copy of the data.</param>
/// <param name="KeysCopy">The copy of the keys.</param>
internal sealed record BackupPlaces(string Data, string Keys, string Copy, string KeysCopy)
{
    /// <summary>The places that a person gave, and the usual ones where they gave none.</summary>
    public static BackupPlaces Of(string data, string? keys, string copy, string? keysCopy) =>
        new(
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(data)),
            Path.GetFullPath(keys ?? KeyPlace.Beside(data)),
            Path.GetFullPath(copy),
            Path.GetFullPath(keysCopy ?? Backups.KeysCopy.Beside(copy))
        );
}
