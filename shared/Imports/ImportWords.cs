using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Rounds.Ledgers;

namespace SchoolsDigital.Imports;

/// <summary>Says what became of imports.</summary>
public static class ImportWords
{
    /// <summary>What is imported, as in "The register".</summary>
    public static string Noun(ImportKind kind) => kind == ImportKind.Register ? "register" : "contacts";

    /// <summary>Counts the things of a kind, as in "2 schools".</summary>
    public static string Things(ImportKind kind, int count) =>
        Count.Of(count, kind == ImportKind.Register ? "school" : "contact");

    /// <summary>What a plan comes to in a sentence: "2 schools added, 1 changed and 3 closed".</summary>
    public static string Summary(ImportKind kind, ImportCounts counts) =>
        $"{Things(kind, counts.Added)} added, {counts.Changed:N0} changed and {counts.Removed:N0} {Gone(kind)}";

    /// <summary>What happens to those that go.</summary>
    public static string Gone(ImportKind kind) => kind == ImportKind.Register ? "closed" : "deleted";

    /// <summary>The ledger's entry of an import that came into force.</summary>
    public static LedgerEntry Entry(Import import, DateTimeOffset at) =>
        new(
            $"import|{import.Id}",
            at,
            import.DecidedBy ?? import.UploadedBy,
            $"The {Noun(import.Order.Kind)} was imported: {Summary(import.Order.Kind, import.Counts!)}."
        );
}
