namespace SchoolsDigital.Local.Backups;

/// <summary>What of a data folder is copied. Mails that were put into it as files are not: they hold links that let people in.</summary>
internal static class DataNames
{
    /// <summary>The tables.</summary>
    public const string Tables = "tables.db";

    /// <summary>The workflows.</summary>
    public const string Workflows = "workflows.db";

    /// <summary>The files that were kept, each under its hash.</summary>
    public const string Contents = "files/contents";

    /// <summary>Which file each name points at.</summary>
    public const string Pointers = "files/names";
}
