using Microsoft.AspNetCore.Http;
using SchoolsDigital.Answers;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Surveys.Pages.Steps;
using SchoolsDigital.Surveys.Pages.Visits;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Surveys.Pages.Starting;

/// <summary>The first page of a personal link: what it is about, and the way in, or back in.</summary>
internal sealed class StartPage(
    SurveyAccess access,
    ResponseStore responses,
    ResponseKeys keys,
    ColleagueLinks colleagues
) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => "/{authority}/survey/{link}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenAsync(request, LinkPurpose.Survey, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        var response = await responses.FindAsync(visit.Round, visit.School, visit.Link, cancellationToken);
        var model = new StartModel(
            SurveyFacts.Of(visit),
            response?.State,
            GoOn(visit, response),
            response?.State == ResponseState.Submitted ? keys.ReferenceOf(visit.Round.Partition, visit.Link) : null,
            // Whoever came through the school's link has no mail to find the way back in.
            await colleagues.LinkOfAsync(visit, cancellationToken),
            visit.Addresses.OwnLink
        );
        return visit.Sign(Page.Ok<StartView>(model));
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenAsync(request, LinkPurpose.Survey, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        var response = await responses.ChangeAsync(
            visit.Round,
            visit.School,
            visit.Link,
            before => before,
            cancellationToken
        );
        // The page of the button said that nobody had begun. Pressed twice, nothing has been answered yet.
        return HasSaid(response)
            ? visit.Sign(await BegunAsync(visit, response, cancellationToken))
            : Page.SeeOther(GoOn(visit, response));
    }

    private static bool HasSaid(Response response) =>
        response.Answers.Answers.Count > 0 || response.Role is not null || response.Scope is not null;

    private async Task<PageResult> BegunAsync(SurveyVisit visit, Response response, CancellationToken cancellationToken)
    {
        var isColleague = await colleagues.LinkOfAsync(visit, cancellationToken) is not null;
        var model = new BegunModel(GoOn(visit, response), isColleague);
        return new(typeof(BegunView), model, StatusCodes.Status409Conflict);
    }

    private static string GoOn(SurveyVisit visit, Response? response) =>
        response switch
        {
            null => visit.Addresses.Start,
            { State: ResponseState.Submitted } => visit.Addresses.Check,
            _ => SurveyWalk.Of(visit.Survey, response).Next() is { } step
                ? visit.Addresses.Of(step)
                : visit.Addresses.Check,
        };
}
