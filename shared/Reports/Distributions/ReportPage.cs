using Microsoft.AspNetCore.Http;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Reports.Distributions;

/// <summary>Leads from the link of a mail to the paper, whose own links lead to the files beside it.</summary>
public sealed class ReportPage(SignedLinks links) : IPage
{
    /// <inheritdoc/>
    public static string Route => "/{authority}/report/{link}";

    /// <inheritdoc/>
    public Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var reading = links.Read(request.Link, LinkPurpose.Report);
        var version = request.Query(ReportFilePage.Version) is { } asked
            ? $"?{ReportFilePage.Version}={Uri.EscapeDataString(asked)}"
            : "";
        return Task.FromResult(
            reading.Id is null
                ? Page.LinkNotValid(reading.HasExpired)
                : Page.SeeOther($"{request.Http.Request.Path.Value!.TrimEnd('/')}/{ReportFile.PaperName}{version}")
        );
    }
}
