using SchoolsDigital.Documents.Model;
using SchoolsDigital.Figures.Findings;
using SchoolsDigital.Reports.Papers.Blocks;
using SchoolsDigital.Reports.Papers.Contents;

namespace SchoolsDigital.Reports.Papers;

/// <summary>The first page and the last lines, which a paper and its annex share.</summary>
internal static class PaperCover
{
    public static DocumentCover Of(DiscussionPaper paper) =>
        new(
            paper.Authority,
            paper.Round,
            [
                new("Prepared", paper.PreparedOn.Words()),
                .. paper.Version is 1 ? (CoverFact[])[] : [new("Version", VersionWords(paper))],
                .. paper.Audience is { } audience ? (CoverFact[])[new("For", audience)] : [],
                new("Based on", FindingWords.BaseOf(paper.Results.Base)),
            ]
        );

    public static IReadOnlyList<string> Closing(DiscussionPaper paper) =>
        [
            paper.Version is null
                ? $"Draft for {paper.Authority}, not published."
                : $"Published by {paper.Authority} on {paper.PreparedOn.Words()}.",
            .. paper.Contact is { } contact ? (string[])[$"Questions about this paper: {contact}"] : [],
        ];

    private static string VersionWords(DiscussionPaper paper) =>
        (paper.Version, paper.Replaces) switch
        {
            (null, _) => "Draft. It has not been published.",
            ({ } number, { } date) => $"{number}. It takes the place of version {number - 1} of {date.Words()}.",
            ({ } number, null) => $"{number}",
        };
}
