using Microsoft.AspNetCore.Http;
using SchoolsDigital.Surveys.Pages.Visits;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Surveys.Pages.Starting;

/// <summary>
/// The first page of a school's link, by which any of its staff gets a personal link. On a device that somebody has
/// started on, it leads back to theirs.
/// </summary>
internal sealed class SchoolStartPage(SurveyAccess access, ColleagueLinks colleagues, TimeProvider clock) : IFormPage
{
    /// <inheritdoc/>
    public static string Route => "/{authority}/school/{link}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenAsync(request, LinkPurpose.SchoolSurvey, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        var place = await colleagues.OfferAsync(visit, cancellationToken);
        var known = await colleagues.FindAsync(visit, RememberedLink.Read(request), cancellationToken);
        return visit.Sign(
            Page.Ok<SchoolStartView>(new SchoolStartModel(SurveyFacts.Of(visit), place, known?.AbsolutePath))
        );
    }

    /// <inheritdoc/>
    public async Task<IResult> PostAsync(PageRequest request, PostedForm form, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenAsync(request, LinkPurpose.SchoolSurvey, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        if (form.Has(SchoolStartModel.ForgetField))
        {
            RememberedLink.Clear(request);
            return Page.SeeOther(request.Http.Request.PathBase + request.Http.Request.Path);
        }

        var own = await colleagues.TakeAsync(visit, form.Line(SchoolStartModel.PlaceField), cancellationToken);
        RememberedLink.Write(request, own.Segments[^1], visit.School.ClosesAt - clock.GetUtcNow());
        return Page.SeeOther(own.AbsolutePath);
    }
}
