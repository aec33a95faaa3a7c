using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Rounds;
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
            || NameOf(file.Round.Ref, visit["file"]) is not var (name, type)
            || await files.ResolveAsync(name, cancellationToken) is not { } hash
            || await files.OpenAsync(hash, cancellationToken) is not { } content
        )
        {
            return Page.NotFound();
        }

        visit.Request.Http.Response.Headers.ContentSecurityPolicy = ReportPage.OwnPolicy;
        return Results.Stream(content, type);
    }

    private static (string Name, string Type)? NameOf(RoundRef round, string file) =>
        file switch
        {
            "paper.html" => (ReportFiles.Newest(round).Paper, "text/html; charset=utf-8"),
            "results.csv" => (ReportFiles.Newest(round).Csv, "text/csv; charset=utf-8"),
            "results.json" => (ReportFiles.Newest(round).Json, "application/json"),
            _ => null,
        };
}
