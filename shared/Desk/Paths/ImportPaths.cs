using SchoolsDigital.Imports;

namespace SchoolsDigital.Desk.Paths;

/// <summary>Where the pages of imports stand.</summary>
internal static class ImportPaths
{
    /// <summary>The route of one import.</summary>
    public const string Pattern = "/desk/imports/{authority}/{import}";

    /// <summary>The page on which a file is chosen.</summary>
    public static string New(ImportKind kind, string? authority = null) =>
        $"/desk/imports/{Word(kind)}{(authority is null ? "" : $"?authority={authority}")}";

    /// <summary>The page of an import.</summary>
    public static string Of(ImportRef import) => $"/desk/imports/{import.Authority}/{import.Id}";

    /// <summary>One page of a list of its plan.</summary>
    public static string Of(ImportRef import, ImportList list, int page = 1) =>
        $"{Of(import)}/{$"{list}".ToLowerInvariant()}{(page == 1 ? "" : $"?page={page}")}";

    /// <summary>A kind as addresses say it.</summary>
    public static string Word(ImportKind kind) => kind == ImportKind.Register ? "register" : "contacts";

    /// <summary>The kind that an address says; null for none.</summary>
    public static ImportKind? FindKind(string word) =>
        word switch
        {
            "register" => ImportKind.Register,
            "contacts" => ImportKind.Contacts,
            _ => null,
        };

    /// <summary>The list that an address says; null for none.</summary>
    public static ImportList? FindList(string word) =>
        word switch
        {
            "problems" => ImportList.Problems,
            "rejected" => ImportList.Rejected,
            "notices" => ImportList.Notices,
            "added" => ImportList.Added,
            "changed" => ImportList.Changed,
            "removed" => ImportList.Removed,
            _ => null,
        };
}
