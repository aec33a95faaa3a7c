using Microsoft.AspNetCore.Http;
using SchoolsDigital.Answers;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Rounds.Responses;
using SchoolsDigital.Surveys.Pages.Visits;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Surveys.Pages.Checking;

/// <summary>Says that the answers have arrived, and what happens next.</summary>
internal sealed class SentPage(SurveyAccess access, ResponseStore responses, ResponseKeys keys) : IPage
{
    /// <inheritdoc/>
    public static string Route => "/{authority}/survey/{link}/sent";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenAsync(request, LinkPurpose.Survey, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        var response = await responses.FindAsync(visit.Round, visit.School, visit.Link, cancellationToken);
        return response is { State: ResponseState.Submitted }
            ? visit.Sign(Page.Ok<SentView>(ModelOf(visit)))
            : Page.SeeOther(visit.Addresses.Start);
    }

    private SentModel ModelOf(SurveyVisit visit) =>
        new(
            keys.ReferenceOf(visit.Round.Partition, visit.Link),
            LondonText.Moment(visit.School.ClosesAt),
            visit.File.Consultation.Report.Title,
            LondonText.Day(LondonTime.DateOf(visit.File.Round.ReportsAt)),
            visit.Addresses.Check,
            visit.Addresses.Start
        );
}
