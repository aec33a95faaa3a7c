using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Rounds;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Reports.Distributions;

/// <summary>Shows the discussion paper to whoever got a link to it: its newest version, or the one that is asked for.</summary>
public sealed class ReportPage(SignedLinks links, ITableStore records, IFileStore files) : IPage
{
    // The paper is one file with its styles and pictures inside, and no script.
    public const string OwnPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

    public const string ContentType = "text/html; charset=utf-8";

    /// <inheritdoc/>
    public static string Route => "/{authority}/report/{link}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var reading = links.Read(request.Link, LinkPurpose.Report);
        if (reading.Id is not { } id)
        {
            return Page.LinkNotValid(reading.HasExpired);
        }

        var authority = request["authority"];
        var target = await records.GetAsync(ReportLink.KeyFor(authority, id), cancellationToken);
        if (target is null)
        {
            return Page.LinkNotValid();
        }

        var name = NameOf(new(authority, target.Value.Round), request.Query("version"));
        if (
            await files.ResolveAsync(name, cancellationToken) is not { } hash
            || await files.OpenAsync(hash, cancellationToken) is not { } paper
        )
        {
            return Page.NotFound();
        }

        request.Http.Response.Headers.ContentSecurityPolicy = OwnPolicy;
        return Results.Stream(paper, ContentType);
    }

    // The link of any mail leads to the newest version; an earlier one is there for whoever quoted it.
    private static string NameOf(RoundRef round, string? version) =>
        int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? ReportFiles.Of(new(round, number)).Paper
            : ReportFiles.Newest(round).Paper;
}
