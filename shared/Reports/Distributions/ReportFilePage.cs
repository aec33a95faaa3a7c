using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Reports.Distributions.Recipients;
using SchoolsDigital.Rounds;
using SchoolsDigital.Web.Links;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Web.Requests;
using SchoolsDigital.Web.Routing;

namespace SchoolsDigital.Reports.Distributions;

/// <summary>
/// Shows a report, its annex and its figures to whoever got a link to it: those of the newest version, or of the one that is
/// asked for.
/// </summary>
public sealed class ReportFilePage(SignedLinks links, ITableStore records, IFileStore files) : IPage
{
    /// <summary>The part of the address that asks for an earlier version.</summary>
    public const string Version = "version";

    // A paper is one file with its styles and pictures inside, and no script.
    public const string OwnPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'";

    /// <inheritdoc/>
    public static string Route => "/{authority}/report/{link}/{file}";

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

        var names = FilesOf(new(authority, target.Value.Round), request.Query(Version));
        if (
            names.Find(request["file"]) is not { } file
            || await files.ResolveAsync(file.Name, cancellationToken) is not { } hash
            || await files.OpenAsync(hash, cancellationToken) is not { } content
        )
        {
            return Page.NotFound();
        }

        request.Http.Response.Headers.ContentSecurityPolicy = OwnPolicy;
        return Results.Stream(content, file.ContentType);
    }

    // The link of any mail leads to the newest version; an earlier one is there for whoever quoted it.
    private static ReportFiles FilesOf(RoundRef round, string? version) =>
        int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? ReportFiles.Of(new(round, number))
            : ReportFiles.Newest(round);
}
