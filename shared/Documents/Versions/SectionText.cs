using SchoolsDigital.Documents.Model;

namespace SchoolsDigital.Documents.Versions;

/// <summary>The words of a section, line by line. What its tables hold is figures and stands apart.</summary>
internal static class SectionText
{
    public static IReadOnlyList<string> LinesOf(DocumentSection? section) =>
        section is null ? [] : [section.Title, .. section.Blocks.SelectMany(LinesOf)];

    private static IEnumerable<string> LinesOf(DocumentBlock block) =>
        block switch
        {
            HeadingBlock heading => [heading.Text],
            ParagraphBlock paragraph => [paragraph.TextOf()],
            ListBlock list => list.Items.SelectMany(item => item.SelectMany(LinesOf)),
            FindingsBlock findings => findings.Findings.Select(finding => finding.Text),
            QuoteBlock { Source: { } source } quote => [$"“{quote.Text}” ({source})"],
            QuoteBlock quote => [$"“{quote.Text}”"],
            TermsBlock terms => terms.Terms.Select(term => $"{term.Term}: {term.Meaning}"),
            CodeBlock code => [code.Text],
            ChartBlock chart => [chart.Title],
            TableBlock { Note: { } note } => [note],
            _ => [],
        };
}
