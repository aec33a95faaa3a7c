using Microsoft.AspNetCore.Http;
using SchoolsDigital.Answers;
using SchoolsDigital.Consultations.Questions;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Surveys.Pages.Steps;
using SchoolsDigital.Surveys.Pages.Visits;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Surveys.Pages.Checking;

/// <summary>All answers at a glance, each with a way to change it, and the button that sends them.</summary>
internal sealed class CheckPage(SurveyAccess access, ResponseStore responses) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => "/{authority}/survey/{link}/check";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenAsync(request, LinkPurpose.Survey, cancellationToken);
        return visit is null ? refusal!
            : await responses.FindAsync(visit.Round, visit.School, visit.Link, cancellationToken) is { } response
                ? visit.Sign(Page.Ok<CheckView>(CheckModel.Of(visit, response)))
            : Page.SeeOther(visit.Addresses.Start);
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenAsync(request, LinkPurpose.Survey, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        IReadOnlyList<FieldError> errors = [];
        var isStale = false;
        var (round, shown) = (visit.Round, form.Line(ShownAnswers.Field));
        var response = await responses.ChangeBegunAsync(round, visit.School, visit.Link, Take, cancellationToken);
        return response is null ? Page.SeeOther(visit.Addresses.Start)
            : errors.Count == 0 ? Page.SeeOther(visit.Addresses.Sent)
            : visit.Sign(
                Page.Invalid<CheckView>(CheckModel.Of(visit, response), errors) with
                {
                    Status = isStale ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest,
                }
            );

        // May be asked again, with the response that another tab has just saved.
        Response Take(Response before)
        {
            isStale = CheckModel.Of(visit, before).Shown != shown;
            errors = isStale ? HasChanged : WhatIsMissing(visit, before);
            return errors.Count > 0 ? before : Send(visit.Survey, before);
        }
    }

    private static Response Send(Survey survey, Response before) =>
        before with
        {
            State = ResponseState.Submitted,
            Answers = SurveyWalk.Of(survey, before).Path.Finalise(before.Answers),
        };

    private static IReadOnlyList<FieldError> HasChanged { get; } =
    [new("", "Your answers were changed in another window after you opened this page. Check them, then send them")];

    private static IReadOnlyList<FieldError> WhatIsMissing(SurveyVisit visit, Response response)
    {
        var walk = SurveyWalk.Of(visit.Survey, response);
        return walk.Path.Missing.Count > 0
                ?
                [
                    .. walk.Path.Missing.Select(question => new FieldError(
                        "",
                        $"You have not answered ‘{question.Text}’"
                    )
                    {
                        Link = CheckModel.ToChange(visit, walk.StepOf(question), question),
                    }),
                ]
            : walk.Path.Finalise(response.Answers).Answers.Count == 0
                ? [new("", "Answer at least one question") { Link = ToFirst(visit, walk) }]
            : [];
    }

    // What people are asked about themselves is no answer.
    private static string ToFirst(SurveyVisit visit, SurveyWalk walk) =>
        walk.Steps.FirstOrDefault(step => !AboutYou.Is(step)) is { Questions: [var first, ..] } step
            ? CheckModel.ToChange(visit, step, first)
            : visit.Addresses.Start;
}
