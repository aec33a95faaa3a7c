using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Desk;
using SchoolsDigital.Desk.Rounds;
using SchoolsDigital.Web;
using SchoolsDigital.Web.Forms;

namespace SchoolsDigital.Reports.Comments.Pages;

/// <summary>Where a coordinator reads what respondents wrote and says what of it may be published, many at a time.</summary>
internal sealed class CommentsPage(DeskRounds rounds, RoundComments comments, CommentDecisions decisions)
    : IDeskFormPage
{
    /// <inheritdoc/>
    public static string Route => RoundPaths.Pattern + "/comments";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        await rounds.FindAsync(visit, cancellationToken) is { } file
            ? Page.Ok<CommentsView>(ModelOf(visit, file, await comments.ReadAsync(file, cancellationToken), []))
            : Page.NotFound();

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(visit, cancellationToken) is not { } file)
        {
            return Page.NotFound();
        }

        List<FieldError> errors = [];
        HashSet<string> lost = [];
        var saved = 0;
        foreach (var choice in CommentForm.Read(form, await comments.ReadAsync(file, cancellationToken)))
        {
            if (await decisions.TryDecideAsync(file.Round.Ref, choice, visit.User.Name, cancellationToken))
            {
                saved++;
            }
            else
            {
                lost.Add(choice.Comment.Id);
                errors.Add(
                    new(
                        CommentForm.FieldOf(choice.Comment),
                        "Somebody else has decided on this comment since you opened the page. Look at it again"
                    )
                );
            }
        }

        var model = ModelOf(visit, file, await comments.ReadAsync(file, cancellationToken), lost);
        return errors.Count > 0
            ? Page.Invalid<CommentsView>(model, errors)
            : Page.SeeOther(model.Addresses.Saved(model.Filter, model.Page, saved));
    }

    private static CommentsModel ModelOf(
        DeskVisit visit,
        RoundFile file,
        IReadOnlyList<CommentInRound> all,
        HashSet<string> lost
    ) =>
        CommentsModel.Of(
            file,
            all,
            CommentFilters.Read(visit.Query("show")),
            NumberOf(visit, "page") ?? 1,
            NumberOf(visit, "saved"),
            lost
        );

    private static int? NumberOf(DeskVisit visit, string name) =>
        int.TryParse(visit.Query(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
