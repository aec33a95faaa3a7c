namespace SchoolsDigital.Documents.Model;

/// <summary>A section.</summary>
/// <param name="Id">The same in every version of the document, so that two versions can be set side by side.</param>
public sealed record DocumentSection(string Id, string Title, IReadOnlyList<DocumentBlock> Blocks)
{
    /// <summary>Whether it goes on where the last one ended, instead of beginning a page of its own on paper.</summary>
    public bool ContinuesPage { get; init; }
}
