using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Reports.Comments.Lists;

/// <summary>What the list of a round's comments knows of itself. It changes with every line, in the same transaction.</summary>
public sealed record CommentListHead
{
    internal const string Table = "Comments";

    // In a round of one authority that is seconds, in one of all England a quarter of an hour.
    private static readonly TimeSpan PerResponse = TimeSpan.FromMilliseconds(10);

    public int ToDo { get; init; }

    public int Approved { get; init; }

    public int LeftOut { get; init; }

    /// <summary>When it was made (UTC); null where that was not finished.</summary>
    public DateTimeOffset? MadeAt { get; init; }

    /// <summary>How many responses the desk counted then.</summary>
    public int Responses { get; init; }

    /// <summary>Whether nobody could answer any more.</summary>
    public bool IsFinal { get; init; }

    /// <summary>How many comments a filter has.</summary>
    public int this[CommentFilter filter] =>
        filter switch
        {
            CommentFilter.Approved => Approved,
            CommentFilter.LeftOut => LeftOut,
            _ => ToDo,
        };

    /// <summary>Where it stands.</summary>
    internal static RecordKey<CommentListHead> KeyFor(RoundRef round) => new(Table, round.Partition, "head");

    /// <summary>How long the list of an open round stays as it is: the longer, the more there is to read for another.</summary>
    public static TimeSpan Patience(int responses) => PerResponse * responses;

    /// <summary>Whether the list still shows what there is.</summary>
    internal bool IsCurrent(RoundFile file, int responses, DateTimeOffset now) =>
        file.Round.State == RoundState.Open
            ? now - MadeAt < Patience(responses)
            : MadeAt is not null && IsFinal && Responses == responses;

    internal CommentListHead With(CommentFilter filter, int change) =>
        filter switch
        {
            CommentFilter.Approved => this with { Approved = Approved + change },
            CommentFilter.LeftOut => this with { LeftOut = LeftOut + change },
            _ => this with { ToDo = ToDo + change },
        };
}
