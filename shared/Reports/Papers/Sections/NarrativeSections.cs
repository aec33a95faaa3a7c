using SchoolsDigital.Documents.Markdown;
using SchoolsDigital.Documents.Model;
using SchoolsDigital.Reports.Papers.Blocks;
using SchoolsDigital.Reports.Papers.Contents;

namespace SchoolsDigital.Reports.Papers.Sections;

/// <summary>What the authors wrote before or after the figures.</summary>
internal static class NarrativeSections
{
    public static IEnumerable<DocumentSection> Of(DiscussionPaper paper, NarrativePlace place) =>
        paper
            .Narrative.Index()
            .Where(one => one.Item.Place == place)
            .Select(one => new DocumentSection(
                ChapterLinks.Narrative(one.Index),
                one.Item.Heading,
                MarkdownBlocks.Of(one.Item.Markdown)
            )
            {
                ContinuesPage = true,
            });
}
