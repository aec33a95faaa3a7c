using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Rounds;

/// <summary>The files of a round's report, for coordinators, who need no link from a mail.</summary>
internal sealed class RoundReportPage(DeskRounds rounds, IFileStore files) : IDeskPage
{
    /// <inheritdoc/>
    public static string Route => RoundPaths.Pattern + "/report/{file}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (
            await rounds.FindAsync(visit, cancellationToken) is not { } file
            || ReportFiles.Newest(file.Round.Ref).Find(visit["file"]) is not { } asked
            || await files.ResolveAsync(asked.Name, cancellationToken) is not { } hash
            || await files.OpenAsync(hash, cancellationToken) is not { } content
        )
        {
            return Page.NotFound();
        }

        visit.Request.Http.Response.Headers.ContentSecurityPolicy = ReportFilePage.OwnPolicy;
        return Results.Stream(content, asked.ContentType);
    }
}
