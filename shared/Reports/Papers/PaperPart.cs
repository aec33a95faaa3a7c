namespace SchoolsDigital.Reports.Papers;

/// <summary>A part of a paper as its contents name it.</summary>
/// <param name="Id">Where it begins.</param>
public sealed record PaperPart(string Id, string Title)
{
    public static PaperPart Findings { get; } = new("key-findings", "Key findings");

    public static PaperPart Turnout { get; } = new("who-answered", "Who answered");

    public static PaperPart Workshops { get; } = new("workshops", "Who came to the workshops");

    public static PaperPart Comments { get; } = new("comments", "What schools said");

    public static PaperPart Comparison { get; } = new("comparison", "What has changed");

    public static PaperPart Method { get; } = new("method", "How to read the figures");

    public static PaperPart Glossary { get; } = new("glossary", "Terms used");

    public static PaperPart Breakdown { get; } = new("breakdown", "Annex: results by sector and role");

    /// <summary>All parts of a paper in order.</summary>
    public static IReadOnlyList<PaperPart> Of(DiscussionPaper paper) =>
        [
            Findings,
            .. Narrative(paper, NarrativePlace.Opening),
            Turnout,
            .. paper.Workshops.Count == 0 ? (IEnumerable<PaperPart>)[] : [Workshops],
            .. paper
                .Results.Questions.Select(question => question.Section)
                .Distinct()
                .Select(section => new PaperPart(ChapterLinks.Chapter(section), section.Title)),
            .. CommentGroup.Of(paper).Count == 0 ? (IEnumerable<PaperPart>)[] : [Comments],
            .. paper.Comparison is null ? (IEnumerable<PaperPart>)[] : [Comparison],
            .. Narrative(paper, NarrativePlace.Closing),
            Method,
            .. paper.Glossary.Count == 0 ? (IEnumerable<PaperPart>)[] : [Glossary],
            Breakdown,
        ];

    /// <summary>The authors' own sections at a place, with their number in the whole paper.</summary>
    public static IEnumerable<PaperPart> Narrative(DiscussionPaper paper, NarrativePlace place) =>
        paper
            .Narrative.Index()
            .Where(section => section.Item.Place == place)
            .Select(section => new PaperPart(ChapterLinks.Narrative(section.Index), section.Item.Heading));
}
