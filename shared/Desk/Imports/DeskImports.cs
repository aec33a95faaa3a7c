using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Imports;
using SchoolsDigital.Web.Links;

namespace SchoolsDigital.Desk.Imports;

/// <summary>Finds the import that an address names.</summary>
internal sealed class DeskImports(ImportStore imports)
{
    /// <summary>The import; null where there is none.</summary>
    public async Task<Import?> FindAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        RefOf(visit["authority"], visit["import"]) is { } import
            ? await imports.FindAsync(import, cancellationToken)
            : null;

    /// <summary>What an address names; null where nothing could be called so.</summary>
    public static ImportRef? RefOf(string authority, string import) =>
        Codes.AreGood(authority) && LinkId.TryParse(import) is { } id ? new(authority, id.ToString()) : null;
}
