using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Reports.Papers;
using SchoolsDigital.Rounds;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Reports;

/// <summary>The paper as it would be now, for coordinators, or a version that has been sent, for viewers too.</summary>
internal sealed class DraftPage(DeskRounds rounds, PaperMaker papers, ReportPublisher publisher, IFileStore files)
    : IDeskPage
{
    /// <inheritdoc/>
    public static string Route => RoundPaths.Pattern + "/paper";

    /// <summary>The paper of a round as it would be now, or one of its versions.</summary>
    public static string PathOf(RoundRef round, int? version = null) =>
        $"{new RoundPaths(round).Home}/paper{(version is { } number ? $"?version={number}" : "")}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(visit, cancellationToken) is not { } file)
        {
            return Page.NotFound();
        }

        var asked = visit.Query("version");
        if (!visit.User.MayAct && !await IsOutAsync(file.Round.Ref, asked, cancellationToken))
        {
            return DeskAccess.MayOnlyLook(visit.User);
        }

        var headers = visit.Request.Http.Response.Headers;
        if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var name = ReportFiles.Of(new(file.Round.Ref, number)).Paper;
            if (
                await files.ResolveAsync(name, cancellationToken) is not { } hash
                || await files.OpenAsync(hash, cancellationToken) is not { } paper
            )
            {
                return Page.NotFound();
            }

            headers.ContentSecurityPolicy = ReportPage.OwnPolicy;
            return Results.Stream(paper, ReportPage.ContentType);
        }

        if (!file.ShowsAnswers)
        {
            return NotBeforeClose.Of(file);
        }

        var draft = await DiscussionPaperHtml.RenderAsync(await papers.MakeAsync(file, cancellationToken));
        headers.ContentSecurityPolicy = ReportPage.OwnPolicy;
        return Results.Text(draft, ReportPage.ContentType);
    }

    private async Task<bool> IsOutAsync(RoundRef round, string? version, CancellationToken cancellationToken) =>
        (await publisher.ReadAsync(round, cancellationToken)).Any(one =>
            string.Equals($"{one.Number}", version, StringComparison.Ordinal)
        );
}
