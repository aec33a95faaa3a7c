using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Surveys.Pages;

/// <summary>The first page of a school's link, by which any of its staff gets a personal link.</summary>
internal sealed class SchoolStartPage(SurveyAccess access, ColleagueLinks colleagues) : IFormPage
{
    private const string Place = "place";

    /// <inheritdoc/>
    public static string Route => "/{authority}/school/{link}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var entry = await access.OpenAsync(request, LinkPurpose.SchoolSurvey, cancellationToken);
        return await entry.ThenAsync(ShowAsync);

        async Task<IResult> ShowAsync(SurveyVisit visit)
        {
            var place = await colleagues.OfferAsync(visit, cancellationToken);
            return visit.Sign(Page.Ok<SchoolStartView>(new SchoolStartModel(SurveyFacts.Of(visit), Place, place)));
        }
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        var entry = await access.OpenAsync(request, LinkPurpose.SchoolSurvey, cancellationToken);
        return await entry.ThenAsync(StartAsync);

        async Task<IResult> StartAsync(SurveyVisit visit) =>
            Page.SeeOther(await colleagues.TakeAsync(visit, form.Line(Place), cancellationToken));
    }
}
