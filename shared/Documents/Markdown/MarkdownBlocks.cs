using Markdig;
using Markdig.Syntax;
using SchoolsDigital.Documents.Model;

namespace SchoolsDigital.Documents.Markdown;

/// <summary>
/// Reads what somebody wrote in Markdown as blocks of a document. HTML in it stays text, pictures become their
/// descriptions, and headings come in order below the section that they stand in.
/// </summary>
public static class MarkdownBlocks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>The blocks.</summary>
    /// <param name="markdown">What was written.</param>
    /// <param name="level">The level of its highest heading, 1 to 4.</param>
    public static IReadOnlyList<DocumentBlock> Of(string markdown, int level = 1)
    {
        var document = Markdig.Markdown.Parse(markdown.ReplaceLineEndings("\n"), Pipeline);
        Order(document, level);
        return [.. document.SelectMany(Blocks)];
    }

    private static IEnumerable<DocumentBlock> Blocks(Block block) =>
        block switch
        {
            Markdig.Syntax.HeadingBlock heading =>
            [
                new Model.HeadingBlock(heading.Level, MarkdownRuns.TextOf(heading)),
            ],
            Markdig.Syntax.ListBlock list =>
            [
                new Model.ListBlock(
                    list.IsOrdered,
                    [.. list.OfType<ContainerBlock>().Select(item => item.SelectMany(Blocks).ToArray())]
                ),
            ],
            Markdig.Syntax.QuoteBlock quote => [new Model.QuoteBlock(MarkdownRuns.TextOf(quote), null)],
            Markdig.Syntax.CodeBlock code => [new Model.CodeBlock($"{code.Lines}")],
            LeafBlock { Inline: { } inline } => [new Model.ParagraphBlock(MarkdownRuns.Of(inline))],
            ContainerBlock container => container.SelectMany(Blocks),
            _ => [],
        };

    // However the author numbers them, the first heading is of the given level and none skips one.
    private static void Order(MarkdownDocument document, int level)
    {
        const int deepest = 4;
        var (highest, last) = (0, level - 1);
        foreach (var heading in document.Descendants<Markdig.Syntax.HeadingBlock>())
        {
            highest = highest == 0 ? heading.Level : Math.Min(highest, heading.Level);
            heading.Level = Math.Clamp(heading.Level - highest + level, level, Math.Min(last + 1, deepest));
            last = heading.Level;
        }
    }
}
