using SchoolsDigital.Documents.Model;
using SchoolsDigital.Figures.Comparisons;
using SchoolsDigital.Figures.Findings;
using SchoolsDigital.Reports.Papers.Blocks;
using SchoolsDigital.Reports.Papers.Contents;

namespace SchoolsDigital.Reports.Papers.Sections;

/// <summary>What has changed since an earlier round.</summary>
internal static class ComparisonSection
{
    public static IEnumerable<DocumentSection> Of(DiscussionPaper paper) =>
        paper.Comparison is { } both
            ?
            [
                new(
                    "comparison",
                    "What has changed",
                    [Opening(both), .. both.Tables.SelectMany(table => Blocks(both, table, paper.DataWords()))]
                ),
            ]
            : [];

    private static ParagraphBlock Opening(Comparison both) =>
        new([
            new(
                $"Here the answers of {both.Now} stand beside those of {both.Earlier}, where both rounds asked the same. "
                    + "Changes are in percentage points, worked out before rounding. ‘May be chance’ stands beside a change "
                    + "that could as well come from who happened to answer; "
            ),
            new(MethodSection.Title, $"#{MethodSection.Id}"),
            new(
                " says how that is worked out. The columns ‘matched’ look only at the schools that answered in both rounds, "
                    + "so a change there cannot come from other schools answering."
            ),
        ]);

    private static IEnumerable<DocumentBlock> Blocks(Comparison both, ComparedTable table, string data)
    {
        yield return new HeadingBlock(1, table.Text, ChapterLinks.Question(table.Code) + "-change");
        if (table.Comparability != Comparability.Comparable)
        {
            var warning =
                table.Comparability == Comparability.Break
                    ? "The question was asked differently, so the two cannot be compared."
                    : "Compare with care.";
            yield return Paragraphs.Of($"{warning} {table.Note}".TrimEnd());
        }

        if (table.Options.Count > 0)
        {
            yield return new TableBlock(
                ChapterLinks.Change(table.Code),
                $"{table.Text}: {both.Earlier} and {both.Now}",
                "Answer",
                ComparisonFigures.Columns(both, table),
                ComparisonFigures.Rows(table)
            )
            {
                Note = ComparisonFigures.Note(both, table),
                Source = new(
                    table.Text,
                    $"people who answered in {both.Earlier} and in {both.Now}",
                    $"{FindingWords.BaseOf(table.Earlier)}, and {FindingWords.BaseOf(table.Now)}",
                    data
                ),
            };
        }
    }
}
