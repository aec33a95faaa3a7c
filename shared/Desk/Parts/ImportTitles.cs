using SchoolsDigital.Imports;

namespace SchoolsDigital.Desk.Parts;

/// <summary>What imports and their lists are called on pages.</summary>
internal static class ImportTitles
{
    /// <summary>The heading of an import's page.</summary>
    public static string Of(Import import) =>
        import.State switch
        {
            ImportState.Planning => "Checking the file",
            ImportState.Planned => "Check what will change",
            ImportState.Applying => "Importing",
            ImportState.Done when import.DecidedBy is null => "Nothing had to be changed",
            ImportState.Done => import.Order.Kind == ImportKind.Register ? "Register imported" : "Contacts imported",
            ImportState.Unusable => "This file cannot be used",
            ImportState.Cancelled => "Import cancelled",
            ImportState.Expired => "Import not confirmed in time",
            _ => "Import failed",
        };

    /// <summary>The state of an import in a word or two.</summary>
    public static string Short(Import import) =>
        import.State switch
        {
            ImportState.Planning => "Being checked",
            ImportState.Planned => "To confirm",
            ImportState.Applying => "Under way",
            ImportState.Done when import.DecidedBy is null => "Nothing to change",
            ImportState.Done => "In force",
            ImportState.Unusable => "Cannot be used",
            _ => $"{import.State}",
        };

    /// <summary>The heading of a list.</summary>
    public static string Of(ImportList list, ImportKind kind) =>
        list switch
        {
            ImportList.Problems => "What is wrong with the file",
            ImportList.Rejected => "Rows that cannot be used",
            ImportList.Notices => "To know",
            ImportList.Added => kind == ImportKind.Register ? "New schools" : "New contacts",
            ImportList.Changed => kind == ImportKind.Register ? "Schools that change" : "Contacts that change",
            _ => kind == ImportKind.Register ? "Schools that close or leave" : "Contacts that are deleted",
        };

    /// <summary>Whether the lines of a list are about rows of the file.</summary>
    public static bool IsAboutRows(ImportList list) =>
        list is ImportList.Problems or ImportList.Rejected or ImportList.Notices;
}
