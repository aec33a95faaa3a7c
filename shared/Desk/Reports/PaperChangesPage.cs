using System.Globalization;
using Microsoft.AspNetCore.Http;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Documents.Files;
using SchoolsDigital.Documents.Model;
using SchoolsDigital.Documents.Versions;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Reports.Papers;
using SchoolsDigital.Rounds;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Desk.Reports;

/// <summary>
/// What a version of the paper changes in the one before it, in words and figures; for coordinators also what a new version
/// would change if it were published now.
/// </summary>
internal sealed class PaperChangesPage(
    DeskRounds rounds,
    PaperMaker papers,
    ReportPublisher publisher,
    IFileStore files
) : IDeskPage
{
    /// <inheritdoc/>
    public static string Route => RoundPaths.Pattern + "/paper/{version}/changes";

    /// <summary>The changes that a version made, or that a new one would make.</summary>
    public static string PathOf(RoundRef round, int? version = null) =>
        $"{new RoundPaths(round).Home}/paper/{(version is { } number ? $"{number}" : DraftPage.Draft)}/changes";

    /// <inheritdoc/>
    public async Task<IResult> GetAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        if (await rounds.FindAsync(visit, cancellationToken) is not { } file)
        {
            return Page.NotFound();
        }

        var versions = await publisher.ReadAsync(file.Round.Ref, cancellationToken);
        if (visit["version"] == DraftPage.Draft)
        {
            return !visit.User.MayAct ? DeskAccess.MayOnlyLook(visit.User)
                : !file.ShowsAnswers ? NotBeforeClose.Of(file)
                : versions is [.., var last] ? await ShowAsync(file, last, null, cancellationToken)
                : Page.NotFound();
        }

        return
            int.TryParse(visit["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && versions.FirstOrDefault(version => version.Number == number) is { } after
            && versions.LastOrDefault(version => version.Number < number) is { } before
            ? await ShowAsync(file, before, after, cancellationToken)
            : Page.NotFound();
    }

    private async Task<IResult> ShowAsync(
        RoundFile file,
        ReportVersion before,
        ReportVersion? after,
        CancellationToken cancellationToken
    )
    {
        var (earlier, later) = (
            await ReadAsync(before, cancellationToken),
            after is null
                ? PaperDocument.Of(await papers.MakeAsync(file, cancellationToken))
                : await ReadAsync(after, cancellationToken)
        );
        return Page.Ok<PaperChangesView>(
            new PaperChangesModel(
                file,
                before,
                after,
                earlier is null || later is null ? null : DocumentDifferences.Between(earlier, later)
            )
        );
    }

    // Papers of a time when only the finished page was kept cannot be compared.
    private async Task<Document?> ReadAsync(ReportVersion version, CancellationToken cancellationToken)
    {
        if (
            version.Files?.Document is not { } hash
            || await files.OpenAsync(hash, cancellationToken) is not { } content
        )
        {
            return null;
        }

        await using (content)
        {
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, cancellationToken);
            return DocumentJson.Read(bytes.ToArray());
        }
    }
}
