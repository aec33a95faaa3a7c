using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Imports;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Imports;

/// <summary>A list of a plan, a page at a time.</summary>
internal sealed class ImportListPage(DeskImports imports, ImportLineStore lines) : IDeskPage
{
    /// <inheritdoc/>
    public static string Route => ImportPaths.Pattern + "/{list}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (
            ImportPaths.FindList(visit["list"]) is not { } list
            || await imports.FindAsync(visit, cancellationToken) is not { Counts: { } counts } import
        )
        {
            return Page.NotFound();
        }

        var last = Math.Max(1, (counts.Of(list) + ImportLineStore.PageSize - 1) / ImportLineStore.PageSize);
        var isNumber = int.TryParse(
            visit.Query("page"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var asked
        );
        var number = isNumber ? Math.Clamp(asked, 1, last) : 1;
        var shown = await lines.ReadAsync(import.Ref, list, number, cancellationToken);
        return Page.Ok<ImportListView>(new ImportListModel(import, list, shown, number, last));
    }
}
