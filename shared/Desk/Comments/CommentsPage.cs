using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Reports.Comments.Lists;
using SchoolsDigital.Rounds;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Comments;

/// <summary>Where a coordinator reads what respondents wrote and says what of it may be published, many at a time.</summary>
internal sealed class CommentsPage(DeskRounds rounds, CommentList list) : IDeskFormPage
{
    /// <inheritdoc/>
    public static string Route => RoundPaths.Pattern + "/comments";

    /// <inheritdoc/>
    public static bool IsForCoordinators => true;

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken) =>
        await rounds.FindAsync(visit, cancellationToken) switch
        {
            null => Page.NotFound(),
            { ShowsAnswers: false } file => NotBeforeClose.Of(file),
            var file => Page.Ok<CommentsView>(await ModelAsync(visit, file, [], cancellationToken)),
        };

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(DeskVisit visit, PostedForm form, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(visit, cancellationToken) is not { } file)
        {
            return Page.NotFound();
        }

        if (!file.ShowsAnswers)
        {
            return NotBeforeClose.Of(file);
        }

        var round = file.Round.Ref;
        List<FieldError> errors = [];
        List<string> lost = [];
        var saved = 0;
        foreach (
            var choice in CommentForm.Read(
                form,
                await list.FindAsync(round, CommentForm.ShownIn(form), cancellationToken)
            )
        )
        {
            if (await list.TryDecideAsync(round, choice, visit.User.Name, cancellationToken))
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

        var model = await ModelAsync(visit, file, lost, cancellationToken);
        return errors.Count > 0
            ? Page.Invalid<CommentsView>(model, errors)
            : Page.SeeOther(model.Addresses.Saved(model.Filter, model.Page, saved));
    }

    // Those on which somebody else has decided stand first, whatever the filter.
    private async Task<CommentsModel> ModelAsync(
        DeskVisit visit,
        RoundFile file,
        IReadOnlyList<string> lost,
        CancellationToken cancellationToken
    )
    {
        var (round, filter) = (file.Round.Ref, CommentFilters.Read(visit.Query("show")));
        var head = await list.OpenAsync(file, cancellationToken);
        var page = CommentsModel.Nearest(head, filter, NumberOf(visit, "page") ?? 1);
        var first = await list.FindAsync(round, lost, cancellationToken);
        var skip = (page - 1) * CommentsModel.PageSize;
        var listed = await list.PageAsync(round, filter, skip, CommentsModel.PageSize, cancellationToken);
        return new(
            file,
            filter,
            head,
            [.. first, .. listed.Where(comment => !lost.Contains(comment.Comment.Id))],
            page,
            NumberOf(visit, "saved")
        );
    }

    private static int? NumberOf(DeskVisit visit, string name) =>
        int.TryParse(visit.Query(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
