using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Reports.Comments;

/// <summary>What the coordinator has decided on a comment, who it was and when.</summary>
public sealed record CommentDecision
{
    /// <summary>The code of the question.</summary>
    public required string Question { get; init; }

    /// <summary>What becomes of it.</summary>
    public required CommentVerdict Verdict { get; init; }

    /// <summary>The words to publish, where they are not those of the respondent.</summary>
    public string? Text { get; init; }

    /// <summary>The coordinator.</summary>
    public required string By { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How many decisions on this comment there have been, this one among them.</summary>
    public required int Revision { get; init; }

    /// <summary>Whether anything of the comment is published.</summary>
    public bool IsPublished => Verdict != CommentVerdict.LeftOut;

    /// <summary>Where the decision on a comment stands.</summary>
    public static RecordKey<CommentDecision> KeyFor(RoundRef round, string comment) =>
        new("CommentDecisions", round.Partition, comment);

    /// <summary>All decisions of a round.</summary>
    public static RecordRange<CommentDecision> Of(RoundRef round) => new("CommentDecisions", round.Partition);
}
