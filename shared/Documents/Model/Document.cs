namespace SchoolsDigital.Documents.Model;

/// <summary>
/// A document as every reader gets it, in whatever format. It is made from published figures and from what somebody wrote,
/// never from single answers, and it holds no markup, so that each writer shows it in its own way.
/// </summary>
public sealed record Document
{
    public required string Title { get; init; }

    public required DocumentCover Cover { get; init; }

    public required IReadOnlyList<DocumentSection> Sections { get; init; }

    /// <summary>The last lines: who published it, and whom to ask.</summary>
    public IReadOnlyList<string> Closing { get; init; } = [];

    /// <summary>All blocks with the section that they stand in.</summary>
    public IEnumerable<(DocumentSection Section, DocumentBlock Block)> Blocks() =>
        Sections.SelectMany(section => section.Blocks.Select(block => (section, block)));

    /// <summary>All tables, in order.</summary>
    public IEnumerable<TableBlock> Tables() => Blocks().Select(place => place.Block).OfType<TableBlock>();
}
