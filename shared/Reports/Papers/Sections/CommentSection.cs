using SchoolsDigital.Documents.Model;
using SchoolsDigital.Reports.Papers.Blocks;
using SchoolsDigital.Reports.Papers.Contents;

namespace SchoolsDigital.Reports.Papers.Sections;

/// <summary>What people wrote and the coordinator approved.</summary>
internal static class CommentSection
{
    public static IEnumerable<DocumentSection> Of(IReadOnlyList<CommentGroup> groups) =>
        groups.Count == 0
            ? []
            :
            [
                new(
                    "comments",
                    "What schools said",
                    [
                        Paragraphs.Of(
                            "These are words of those who answered. Each comment was read and approved before it was "
                                + "published. Where words were taken out, so that nobody is named, square brackets say so. "
                                + "A comment is one person’s view: the figures say how many share it."
                        ),
                        .. groups.SelectMany(Blocks),
                    ]
                ),
            ];

    private static IEnumerable<DocumentBlock> Blocks(CommentGroup group) =>
        [
            new HeadingBlock(1, group.Question.Question.Text, ChapterLinks.Comments(group.Question.Question.Code)),
            .. group.Comments.Select(comment => new QuoteBlock(comment.Text, SourceOf(comment))),
        ];

    private static string? SourceOf(PublishedComment comment) =>
        (comment.Source, comment.IsEdited) switch
        {
            ({ } source, true) => $"{source}, words taken out",
            (null, true) => "Words taken out",
            (var source, _) => source,
        };
}
