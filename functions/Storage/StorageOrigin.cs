namespace SchoolsDigital.Functions.Storage;

/// <summary>Which settings say where the store is, to be named where it cannot be reached.</summary>
/// <param name="TablesSetting">That of the tables.</param>
/// <param name="FilesSetting">That of the files.</param>
internal sealed record StorageOrigin(string TablesSetting, string FilesSetting);
