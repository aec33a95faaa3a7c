using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Reports.Comments.Lists;

/// <summary>A line of a list: its key is its place.</summary>
/// <param name="Comment">The id of the comment.</param>
internal sealed record CommentLine(string Comment)
{
    /// <summary>Where a line stands.</summary>
    public static RecordKey<CommentLine> KeyFor(RoundRef round, CommentFilter filter, string place) =>
        new(CommentListHead.Table, round.Partition, $"{PrefixOf(filter)}{place}");

    /// <summary>The lines of a filter, in order.</summary>
    public static RecordRange<CommentLine> Of(RoundRef round, CommentFilter filter) =>
        RecordRange<CommentLine>.WithPrefix(CommentListHead.Table, round.Partition, PrefixOf(filter));

    private static string PrefixOf(CommentFilter filter) => $"l|{(int)filter}|";
}
