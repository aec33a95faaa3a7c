using System.Globalization;
using SchoolsDigital.Reports.Comments;
using SchoolsDigital.Web.Forms;

namespace SchoolsDigital.Desk.Comments;

/// <summary>The fields of the list, and what was chosen in them.</summary>
internal static class CommentForm
{
    public const string Approve = "approve";
    public const string LeaveOut = "leave-out";
    public const string Keep = "keep";

    /// <summary>The button that approves what nothing was chosen for.</summary>
    public const string All = "all";

    private const string Shown = "shown-";

    public static string FieldOf(Comment comment) => $"comment-{comment.Id}";

    /// <summary>The hidden field that says which decision was seen.</summary>
    public static string ShownField(Comment comment) => Shown + comment.Id;

    /// <summary>The ids of the comments that were shown.</summary>
    public static IEnumerable<string> ShownIn(PostedForm form) =>
        form
            .Fields.Select(field => field.Key)
            .Where(name => name.StartsWith(Shown, StringComparison.Ordinal))
            .Select(name => name[Shown.Length..]);

    /// <summary>What was chosen for the comments that were shown and are still there.</summary>
    public static IEnumerable<CommentChoice> Read(PostedForm form, IReadOnlyList<CommentInRound> comments)
    {
        var approvesAll = form.Has(All);
        foreach (var (comment, decision) in comments.Select(one => (one.Comment, one.Decision)))
        {
            var seen = form.Line(ShownField(comment));
            if (!int.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
            {
                continue;
            }

            var verdict = form.Line(FieldOf(comment)) switch
            {
                Approve => CommentVerdict.Approved,
                LeaveOut => CommentVerdict.LeftOut,
                // What looks as if it named somebody is never approved unread.
                _ when approvesAll && decision is null && CommentWarnings.Of(comment.Text).Count == 0 =>
                    CommentVerdict.Approved,
                _ => (CommentVerdict?)null,
            };
            if (verdict is { } chosen)
            {
                yield return new(comment, chosen, null, revision);
            }
        }
    }
}
