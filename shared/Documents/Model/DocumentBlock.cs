using System.Text.Json.Serialization;
using SchoolsDigital.Documents.Charts;

namespace SchoolsDigital.Documents.Model;

/// <summary>What a section is made of, from top to bottom.</summary>
[JsonDerivedType(typeof(HeadingBlock), "heading")]
[JsonDerivedType(typeof(ParagraphBlock), "paragraph")]
[JsonDerivedType(typeof(ListBlock), "list")]
[JsonDerivedType(typeof(FindingsBlock), "findings")]
[JsonDerivedType(typeof(QuoteBlock), "quote")]
[JsonDerivedType(typeof(TermsBlock), "terms")]
[JsonDerivedType(typeof(CodeBlock), "code")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(BarChartBlock), "barChart")]
[JsonDerivedType(typeof(StackedChartBlock), "stackedChart")]
[JsonDerivedType(typeof(ProgressChartBlock), "progressChart")]
public abstract record DocumentBlock;

/// <summary>A heading inside a section.</summary>
/// <param name="Level">1 for the highest below the title of the section.</param>
/// <param name="Id">Its place, for links; null where nothing leads to it.</param>
public sealed record HeadingBlock(int Level, string Text, string? Id = null) : DocumentBlock;

/// <summary>A paragraph.</summary>
public sealed record ParagraphBlock(IReadOnlyList<TextRun> Words) : DocumentBlock
{
    /// <summary>The tables of this document that hold every number in it.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>Whether it only says where there is more, and is not part of what is said.</summary>
    public bool IsPointer { get; init; }
}

/// <summary>A list. An item may hold lists and paragraphs of its own.</summary>
public sealed record ListBlock(bool IsOrdered, IReadOnlyList<IReadOnlyList<DocumentBlock>> Items) : DocumentBlock;

/// <summary>What a reader in a hurry should know, each with the place of its figures.</summary>
public sealed record FindingsBlock(IReadOnlyList<DocumentFinding> Findings) : DocumentBlock;

/// <summary>Somebody's own words.</summary>
/// <param name="Source">Whose they are, as far as that may be said.</param>
public sealed record QuoteBlock(string Text, string? Source) : DocumentBlock;

/// <summary>Terms and what they mean.</summary>
public sealed record TermsBlock(IReadOnlyList<DocumentTerm> Terms) : DocumentBlock;

/// <summary>Text that keeps its spaces and its lines.</summary>
public sealed record CodeBlock(string Text) : DocumentBlock;

/// <summary>A table of figures.</summary>
/// <param name="Id">Its place in the document.</param>
/// <param name="Corner">What the first column lists.</param>
public sealed record TableBlock(
    string Id,
    string Caption,
    string Corner,
    IReadOnlyList<string> Columns,
    IReadOnlyList<FigureRow> Rows
) : DocumentBlock
{
    public string? Note { get; init; }

    /// <summary>The heading that tells it from tables with the same caption.</summary>
    public string? About { get; init; }

    /// <summary>Whether it says the same as the chart before it, so that it may be folded away.</summary>
    public bool IsOfChart { get; init; }

    /// <summary>Where its numbers come from.</summary>
    public FigureSource? Source { get; init; }
}

/// <summary>A chart. The table that follows it has the same figures.</summary>
/// <param name="Title">What the chart shows, as a sentence.</param>
/// <param name="Subtitle">What is measured, among whom.</param>
public abstract record ChartBlock(string Id, string Title, string Subtitle) : DocumentBlock;

/// <summary>One bar for each row.</summary>
/// <param name="Mark">What a line across a bar says; null where no bar has one.</param>
public sealed record BarChartBlock(
    string Id,
    string Title,
    string Subtitle,
    IReadOnlyList<Bar> Bars,
    string? Mark = null
) : ChartBlock(Id, Title, Subtitle);

/// <summary>One bar for each row, in parts that add up to all.</summary>
public sealed record StackedChartBlock(
    string Id,
    string Title,
    string Subtitle,
    IReadOnlyList<StackedPoint> Points,
    IReadOnlyList<StackedBar> Bars
) : ChartBlock(Id, Title, Subtitle);

/// <summary>How far each group has come, of all that it could.</summary>
public sealed record ProgressChartBlock(string Id, string Title, string Subtitle, IReadOnlyList<ProgressRow> Rows)
    : ChartBlock(Id, Title, Subtitle);
