using Microsoft.AspNetCore.Http;
using SchoolsDigital.Answers;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Surveys.Pages;

/// <summary>The first page of a personal link: what it is about, and the way in, or back in.</summary>
internal sealed class StartPage(
    SurveyAccess access,
    ResponseStore responses,
    ResponseKeys keys,
    InvitationStore invitations,
    LinkAddresses addresses
) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => "/{authority}/survey/{link}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var entry = await access.OpenAsync(request, LinkPurpose.Survey, cancellationToken);
        return await entry.ThenAsync(ShowAsync);

        async Task<IResult> ShowAsync(SurveyVisit visit)
        {
            var response = await responses.FindAsync(visit.Round, visit.School, visit.Link, cancellationToken);
            return visit.Sign(
                Page.Ok<StartView>(
                    new StartModel(
                        SurveyFacts.Of(visit),
                        response?.State,
                        GoOn(visit, response),
                        response?.State == ResponseState.Submitted
                            ? keys.ReferenceOf(visit.Round.Partition, visit.Link)
                            : null,
                        await LinkToKeepAsync(visit, cancellationToken)
                    )
                )
            );
        }
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        var entry = await access.OpenAsync(request, LinkPurpose.Survey, cancellationToken);
        return await entry.ThenAsync(StartAsync);

        async Task<IResult> StartAsync(SurveyVisit visit)
        {
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
    }

    private static bool HasSaid(Response response) =>
        response.Answers.Answers.Count > 0 || response.Role is not null || response.Scope is not null;

    private async Task<PageResult> BegunAsync(SurveyVisit visit, Response response, CancellationToken cancellationToken)
    {
        var isColleague = await LinkToKeepAsync(visit, cancellationToken) is not null;
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

    // Whoever came through the school's link has no mail to find the way back in.
    private async Task<Uri?> LinkToKeepAsync(SurveyVisit visit, CancellationToken cancellationToken) =>
        await invitations.FindAsync(visit.Round, visit.Target, cancellationToken) is { ContactId: null } colleague
            ? addresses.OfSurvey(visit.File.Round, colleague)
            : null;
}
