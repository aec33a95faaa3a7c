using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Documents.Html;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Reports.Papers;
using SchoolsDigital.Rounds;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Reports;

/// <summary>
/// The paper and its annex as they would be now, for coordinators, or a version that has been sent, for viewers too.
/// </summary>
internal sealed class DraftPage(DeskRounds rounds, PaperMaker papers, ReportPublisher publisher, IFileStore files)
    : IDeskPage
{
    /// <summary>Stands in the address of the paper as it would be now.</summary>
    public const string Draft = "draft";

    /// <inheritdoc/>
    public static string Route => RoundPaths.Pattern + "/paper/{version}/{file}";

    /// <summary>The paper of a round as it would be now, or one of its versions.</summary>
    public static string PathOf(RoundRef round, int? version = null) =>
        $"{new RoundPaths(round).Home}/paper/{(version is { } number ? $"{number}" : Draft)}/{ReportFile.PaperName}";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(visit, cancellationToken) is not { } file)
        {
            return Page.NotFound();
        }

        if (!visit.User.MayAct && !await IsOutAsync(file.Round.Ref, visit["version"], cancellationToken))
        {
            return DeskAccess.MayOnlyLook(visit.User);
        }

        return int.TryParse(visit["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? await WrittenAsync(new(file.Round.Ref, number), visit, cancellationToken)
            : await MadeAsync(file, visit, cancellationToken);
    }

    private async Task<IResult> WrittenAsync(ReportOrder order, DeskVisit visit, CancellationToken cancellationToken) =>
        ReportFiles.Of(order).Find(visit["file"]) is { } asked
        && await files.ResolveAsync(asked.Name, cancellationToken) is { } hash
        && await files.OpenAsync(hash, cancellationToken) is { } content
            ? Shown(visit, Results.Stream(content, asked.ContentType))
            : Page.NotFound();

    private async Task<IResult> MadeAsync(RoundFile file, DeskVisit visit, CancellationToken cancellationToken)
    {
        if (visit["version"] != Draft || visit["file"] is not (ReportFile.PaperName or ReportFile.AnnexName))
        {
            return Page.NotFound();
        }

        if (!file.ShowsAnswers)
        {
            return NotBeforeClose.Of(file);
        }

        var paper = await papers.MakeAsync(file, cancellationToken);
        var document = visit["file"] == ReportFile.AnnexName ? AnnexDocument.Of(paper) : PaperDocument.Of(paper);
        return Shown(visit, Results.Text(await DocumentHtml.RenderAsync(document, paper.Colour), ReportFile.Html));
    }

    private static IResult Shown(DeskVisit visit, IResult file)
    {
        visit.Request.Http.Response.Headers.ContentSecurityPolicy = ReportFilePage.OwnPolicy;
        return file;
    }

    private async Task<bool> IsOutAsync(RoundRef round, string version, CancellationToken cancellationToken) =>
        (await publisher.ReadAsync(round, cancellationToken)).Any(one =>
            string.Equals($"{one.Number}", version, StringComparison.Ordinal)
        );
}
