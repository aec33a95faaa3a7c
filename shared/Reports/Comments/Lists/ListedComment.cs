using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Reports.Comments.Lists;

/// <summary>A comment as the list keeps it.</summary>
internal sealed record ListedComment
{
    private const string Prefix = "c|";
    private const int WordsInOrder = 24;

    public required string Question { get; init; }

    /// <summary>The place of the question in the survey.</summary>
    public required int Order { get; init; }

    public required string Text { get; init; }

    public bool IsOther { get; init; }

    public Sector? Sector { get; init; }

    public required int Times { get; init; }

    /// <summary>Where it is listed.</summary>
    public required CommentFilter Filter { get; init; }

    /// <summary>A comment as it stands.</summary>
    public static ListedComment Of(CommentInRound one, int order) =>
        new()
        {
            Question = one.Comment.Question,
            Order = order,
            Text = one.Comment.Text,
            IsOther = one.Comment.IsOther,
            Sector = one.Comment.Sector,
            Times = one.Comment.Times,
            Filter = CommentFilters.Of(one),
        };

    /// <summary>The comment.</summary>
    public Comment ToComment() => new(Question, Text, IsOther, Sector, Times);

    /// <summary>Where a comment stands.</summary>
    public static RecordKey<ListedComment> KeyFor(RoundRef round, string comment) =>
        new(CommentListHead.Table, round.Partition, Prefix + comment);

    /// <summary>All comments of a round.</summary>
    public static RecordRange<ListedComment> Of(RoundRef round) =>
        RecordRange<ListedComment>.WithPrefix(CommentListHead.Table, round.Partition, Prefix);

    /// <summary>The id of a comment by the row in which it stands.</summary>
    public static string IdOf(string row) => row[Prefix.Length..];

    /// <summary>
    /// Where its line of the list stands: by question, and there by its first words, so that the same in other words stands
    /// together. The order in which they came would tell which of them belong to one person.
    /// </summary>
    public RecordKey<CommentLine> LineIn(RoundRef round, string comment) =>
        CommentLine.KeyFor(round, Filter, $"{Order:D3}|{Words()}|{comment}");

    private string Words() =>
        string.Concat(Text.Where(char.IsAsciiLetterOrDigit).Take(WordsInOrder)).ToLowerInvariant();
}
