using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Rounds.Links;
using SchoolsDigital.Schools.Contacts;
using SchoolsDigital.Surveys.Pages.Steps;
using SchoolsDigital.Surveys.Pages.Visits;
using SchoolsDigital.Web.Forms;
using SchoolsDigital.Web.Frames;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Surveys.Pages.Starting;

/// <summary>Sends somebody who came through a school's link their own, to come back by from any device.</summary>
internal sealed class OwnLinkPage(SurveyAccess access, ColleagueLinks colleagues, OwnLinkMails mails) : IFormPage
{
    private const string SentParameter = "sent";

    private static readonly FieldError TooMany = new(
        OwnLinkModel.EmailField,
        "Too many of these e-mails have been sent. Copy the link instead, or ask us"
    );

    /// <inheritdoc/>
    public static string Route => $"{StartPage.Route}/{SurveyAddresses.OwnLinkName}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var (visit, refusal) = await access.OpenAsync(request, LinkPurpose.Survey, cancellationToken);
        if (visit is null)
        {
            return refusal!;
        }

        return await colleagues.InvitationOfAsync(visit, cancellationToken) is { } own
            ? visit.Sign(Page.Ok<OwnLinkView>(await ModelAsync(visit, own, "", request, cancellationToken)))
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

        if (await colleagues.InvitationOfAsync(visit, cancellationToken) is not { } own)
        {
            return Page.SeeOther(visit.Addresses.Start);
        }

        var email = form.Line(OwnLinkModel.EmailField);
        _ = int.TryParse(form.Line(OwnLinkModel.NumberField), CultureInfo.InvariantCulture, out var number);
        var error =
            EmailRule.Fault(email) is not null
                ? new FieldError(
                    OwnLinkModel.EmailField,
                    "Enter your e-mail address in the correct format, like name@example.org"
                )
            : number is < 1 or > OwnLinkMails.MostOfOneLink ? TooMany
            : await mails.TrySendAsync(visit.File, own, visit.School.ClosesAt, email, number, cancellationToken) ? null
            : TooMany;
        return error is null
            ? Page.SeeOther($"{visit.Addresses.OwnLink}?{SentParameter}=1")
            : visit.Sign(
                Page.Invalid<OwnLinkView>(await ModelAsync(visit, own, email, request, cancellationToken), [error])
            );
    }

    private async Task<OwnLinkModel> ModelAsync(
        SurveyVisit visit,
        Invitation own,
        string email,
        PageRequest request,
        CancellationToken cancellationToken
    ) =>
        new(
            (await colleagues.LinkOfAsync(visit, cancellationToken))!,
            email,
            await mails.CountAsync(visit.Round, own, cancellationToken) + 1,
            request.Query(SentParameter) is not null,
            visit.Addresses.Start
        );
}
