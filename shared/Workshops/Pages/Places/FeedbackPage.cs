using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;
using SchoolsDigital.Workshops.Feedback;
using SchoolsDigital.Workshops.Mails;
using SchoolsDigital.Workshops.Pages.Visits;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Pages.Places;

/// <summary>Asks whoever came how the session was.</summary>
internal sealed class FeedbackPage(WorkshopAccess access, FeedbackStore feedback) : IFormPage
{
    private const string SentMark = "sent";

    /// <inheritdoc/>
    public static string Route => $"{PlacePage.Route}/{SessionMails.Feedback}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenPlaceAsync(request, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        if (Attended(visit) is not { } session)
        {
            return Page.SeeOther(visit.Paths.Start);
        }

        var isSent = request.Query(SentMark) is not null;
        var model = new FeedbackModel(session, null, "", isSent, visit.Paths.Start);
        return visit.Sign(Page.Ok<FeedbackView>(model));
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenPlaceAsync(request, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        if (Attended(visit) is not { } session)
        {
            return Page.SeeOther(visit.Paths.Start);
        }

        var (useful, comment) = (form.Line(FeedbackModel.UsefulField), form.Text(FeedbackModel.CommentField));
        if (Errors(useful, comment) is { Count: > 0 } errors)
        {
            var model = new FeedbackModel(session, useful, comment, IsSent: false, visit.Paths.Start);
            return visit.Sign(Page.Invalid<FeedbackView>(model, errors));
        }

        var said = new SessionFeedback(
            session.Code,
            int.Parse(useful, CultureInfo.InvariantCulture),
            comment.Length > 0 ? comment : null
        );
        await feedback.KeepAsync(visit.Series.Ref, visit.Booking.Id, said, cancellationToken);
        return Page.SeeOther($"{visit.Paths.Feedback}?{SentMark}=1");
    }

    private static List<FieldError> Errors(string useful, string comment)
    {
        var errors = new List<FieldError>();
        if (useful is not ("1" or "2" or "3" or "4" or "5"))
        {
            errors.Add(new(FeedbackModel.UsefulField, "Select how useful the session was"));
        }

        if (comment.Length > FeedbackModel.LongestComment)
        {
            errors.Add(
                new(
                    FeedbackModel.CommentField,
                    $"What you would like to add must be {FeedbackModel.LongestComment:N0} characters or fewer"
                )
            );
        }

        return errors;
    }

    // Whoever has not been to a session yet has nothing to say about it.
    private static Session? Attended(PlaceVisit visit) =>
        visit.Find(visit.Booking.Session) is { } session && session.StartsAt <= visit.Now ? session : null;
}
