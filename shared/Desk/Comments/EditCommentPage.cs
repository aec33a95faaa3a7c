using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Reports.Comments;
using SchoolsDigital.Reports.Comments.Lists;
using SchoolsDigital.Rounds;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Comments;

/// <summary>Where words are taken out of a comment before it is published.</summary>
internal sealed class EditCommentPage(DeskRounds rounds, CommentList list) : IDeskFormPage
{
    public const string TextField = "text";
    public const string SeenField = "seen";

    /// <inheritdoc/>
    public static string Route => $"{CommentsPage.Route}/{{comment}}";

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        await FindAsync(visit, cancellationToken) is var (file, comment)
            ? Page.Ok<EditCommentView>(
                new EditCommentModel(file, comment, Suggest(comment), comment.Decision?.Revision ?? 0)
            )
            : Page.NotFound();

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(visit, cancellationToken) is not var (file, comment))
        {
            return Page.NotFound();
        }

        var typed = form.Text(TextField);
        var isNumber = int.TryParse(
            form.Line(SeenField),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var seen
        );
        var problem = CommentEdit.ProblemOf(comment.Comment.Text, typed);
        if (problem is null)
        {
            var choice = new CommentChoice(comment.Comment, CommentVerdict.Edited, typed, isNumber ? seen : 0);
            if (await list.TryDecideAsync(file.Round.Ref, choice, visit.User.Name, cancellationToken))
            {
                return Page.SeeOther(new CommentAddresses(file.Round.Ref).Saved(CommentFilter.ToDo, 1, saved: 1));
            }

            problem = "Somebody else has decided on this comment since you opened the page. Look at it again";
        }

        var model = new EditCommentModel(file, comment, typed, comment.Decision?.Revision ?? 0);
        return Page.Invalid<EditCommentView>(model, [new(TextField, problem)]);
    }

    private async Task<(RoundFile File, CommentInRound Comment)?> FindAsync(
        DeskVisit visit,
        CancellationToken cancellationToken
    )
    {
        if (await rounds.FindAsync(visit, cancellationToken) is not { ShowsAnswers: true } file)
        {
            return null;
        }

        var found = await list.FindAsync(file.Round.Ref, [visit["comment"]], cancellationToken);
        return found is [var comment] ? (file, comment) : null;
    }

    // What looks like somebody is taken out to begin with; the coordinator reads what is left.
    private static string Suggest(CommentInRound comment) =>
        comment.Decision?.Text
        ?? comment.Warnings.Aggregate(
            comment.Comment.Text,
            (text, warning) => text.Replace(warning.Words, MarkOf(warning.Kind), StringComparison.Ordinal)
        );

    private static string MarkOf(CommentWarningKind kind) =>
        kind switch
        {
            CommentWarningKind.Name => "[name removed]",
            CommentWarningKind.Phone => "[number removed]",
            _ => "[address removed]",
        };
}
