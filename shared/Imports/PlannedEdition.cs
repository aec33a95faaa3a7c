using SchoolsDigital.Schools.Editions;
using SchoolsDigital.Schools.Imports;

namespace SchoolsDigital.Imports;

/// <summary>What a list is to be.</summary>
/// <param name="Basis">What it was worked out from.</param>
/// <param name="Draft">What its head is to say.</param>
/// <param name="Pages">The list, page by page, as <see cref="DraftPages"/> writes it.</param>
/// <param name="ApplyAsync">Applies it in one go, where it is forced or needs no force.</param>
internal sealed record PlannedEdition(
    ImportBasis Basis,
    EditionDraft Draft,
    IEnumerable<string> Pages,
    Func<bool, CancellationToken, Task<ApplyOutcome>> ApplyAsync
);
