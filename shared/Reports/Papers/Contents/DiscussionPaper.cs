using SchoolsDigital.Documents.Model;
using SchoolsDigital.Figures.Comparisons;
using SchoolsDigital.Figures.Findings;
using SchoolsDigital.Figures.Publishing;
using SchoolsDigital.Reports.Workshops;

namespace SchoolsDigital.Reports.Papers.Contents;

/// <summary>Everything that a discussion paper is made of.</summary>
public sealed record DiscussionPaper
{
    public required string Title { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Authority { get; init; }

    /// <summary>What the round is called, such as "ICT survey, November 2010".</summary>
    public required string Round { get; init; }

    /// <summary>For whom it is written; null where it need not be said.</summary>
    public string? Audience { get; init; }

    /// <summary>The date that stands on it.</summary>
    public required DateOnly PreparedOn { get; init; }

    /// <summary>Its number: from the second on it takes the place of an earlier one. Null for a draft.</summary>
    public int? Version { get; init; } = 1;

    /// <summary>The date of the version before it.</summary>
    public DateOnly? Replaces { get; init; }

    /// <summary>The first day on which schools could answer.</summary>
    public DateOnly? OpenedOn { get; init; }

    /// <summary>The last.</summary>
    public DateOnly? ClosedOn { get; init; }

    public required Results Results { get; init; }

    /// <summary>Who came to the workshops of the round.</summary>
    public IReadOnlyList<WorkshopTurnout> Workshops { get; init; } = [];

    public Comparison? Comparison { get; init; }

    /// <summary>The authors' own words for findings, in their order; others are added.</summary>
    public IReadOnlyList<FindingPhrase> Phrases { get; init; } = [];

    /// <summary>The codes of the questions that lead, in their order; the others follow by how clear their answers are.</summary>
    public IReadOnlyList<string> Leads { get; init; } = [];

    /// <summary>What the reader is asked to do, in Markdown; null where nothing is asked.</summary>
    public string? Asks { get; init; }

    public IReadOnlyList<NarrativeSection> Narrative { get; init; } = [];

    /// <summary>Only approved comments are ever given to a paper.</summary>
    public IReadOnlyList<ApprovedComment> Comments { get; init; } = [];

    public IReadOnlyList<GlossaryEntry> Glossary { get; init; } = [];

    public DocumentColour Colour { get; init; }

    /// <summary>Whom to ask about it.</summary>
    public string? Contact { get; init; }

    /// <summary>Which state of the data its figures are made of.</summary>
    public string DataWords() =>
        ClosedOn is { } closed ? $"responses sent by {closed:d MMMM yyyy}" : "responses received so far";
}
