using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Imports;

namespace SchoolsDigital.Desk.Imports;

/// <summary>One page of a list of a plan.</summary>
/// <param name="Import">Whose plan.</param>
/// <param name="List">Which list.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Number">The page, the first being 1.</param>
/// <param name="Last">The last page.</param>
public sealed record ImportListModel(
    Import Import,
    ImportList List,
    IReadOnlyList<ImportLine> Lines,
    int Number,
    int Last
)
{
    /// <summary>What the list is called.</summary>
    public string Title => ImportTitles.Of(List, Import.Order.Kind);
}
