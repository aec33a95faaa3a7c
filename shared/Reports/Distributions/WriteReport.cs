using System.Text;
using SchoolsDigital.Documents.Files;
using SchoolsDigital.Documents.Html;
using SchoolsDigital.Documents.Model;
using SchoolsDigital.Documents.Versions;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Reports.Exports;
using SchoolsDigital.Reports.Papers;
using SchoolsDigital.Reports.Papers.Contents;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Reports.Distributions;

/// <summary>
/// Writes a version of a round's discussion paper and its figures into the file store. Returns false, and keeps nothing,
/// where it would say the same as the version before, unless that was held and has been confirmed since. Safe to run twice: the same answers and comments make the same files.
/// </summary>
public sealed class WriteReport(
    RoundFiles rounds,
    PaperMaker papers,
    ITableStore records,
    IFileStore files,
    TimeProvider clock
) : Activity<ReportOrder, bool>
{
    /// <summary>Its stored name.</summary>
    public static ActivityName<ReportOrder, bool> Name { get; } = new("Report.Write.V1");

    /// <inheritdoc/>
    public override async Task<bool> RunAsync(ReportOrder input, CancellationToken cancellationToken)
    {
        var file = await rounds.ReadAsync(input.Round, cancellationToken);
        var made = await papers.MakeAsync(file, cancellationToken);
        var content = ContentOf(made);
        var before = (await FindAsync(input with { Version = input.Version - 1 }, cancellationToken))?.Value;
        var isReleased = before is { IsReleased: true } && before.Content == content;
        if (before?.Content == content && !isReleased)
        {
            return false;
        }

        var version = await BeginAsync(input, cancellationToken);
        var paper = made with
        {
            PreparedOn = LondonTime.DateOf(version.PreparedAt),
            Version = version.Number,
            Replaces = before is not { IsOut: true } ? null : LondonTime.DateOf(before.PreparedAt),
        };
        var written = await KeepAsync(input, paper, cancellationToken);
        var whole = version with
        {
            Files = written,
            Content = content,
            Workshops = made.Workshops,
            HasNoFigure = !made.Results.HasFigures && made.Workshops.All(workshop => !workshop.All.IsShown),
            ConfirmedAt = isReleased ? before!.ConfirmedAt : null,
        };
        await records.UpsertAsync(ReportVersion.KeyFor(input), whole, cancellationToken);
        return true;
    }

    // On the date that stands on a version depends its file, so a second run takes the date of the first.
    private async Task<ReportVersion> BeginAsync(ReportOrder order, CancellationToken cancellationToken)
    {
        var begun = new ReportVersion { Number = order.Version, PreparedAt = clock.GetUtcNow() };
        return await records.TryAddAsync(ReportVersion.KeyFor(order), begun, cancellationToken)
            ? begun
            : (await FindAsync(order, cancellationToken))!.Value;
    }

    private Task<Versioned<ReportVersion>?> FindAsync(ReportOrder order, CancellationToken cancellationToken) =>
        records.GetAsync(ReportVersion.KeyFor(order), cancellationToken);

    // The paper and its annex without their date and number.
    private static string ContentOf(DiscussionPaper paper)
    {
        var undated = paper with { Version = null, PreparedOn = default };
        return DocumentHash.Of([PaperDocument.Of(undated), AnnexDocument.Of(undated)]);
    }

    private async Task<WrittenReport> KeepAsync(
        ReportOrder order,
        DiscussionPaper paper,
        CancellationToken cancellationToken
    )
    {
        var (own, newest) = (ReportFiles.Of(order), ReportFiles.Newest(order.Round));
        var (document, annex) = (PaperDocument.Of(paper), AnnexDocument.Of(paper));
        return new(
            await KeepAsync(await HtmlAsync(document), files => files.Paper),
            await KeepAsync(ResultsCsv.Write(paper.Results, paper.Workshops), files => files.Csv),
            await KeepAsync(ResultsJson.Write(paper.Results, paper.Workshops), files => files.Json),
            await KeepAsync(await HtmlAsync(annex), files => files.Annex),
            await KeepAsync(DocumentJson.Write(document), files => files.Document)
        );

        async Task<byte[]> HtmlAsync(Document one) =>
            Encoding.UTF8.GetBytes(await DocumentHtml.RenderAsync(one, paper.Colour));

        Task<ContentHash> KeepAsync(byte[] bytes, Func<ReportFiles, string> name) =>
            this.KeepAsync(bytes, name(own), name(newest), cancellationToken);
    }

    private async Task<ContentHash> KeepAsync(
        byte[] bytes,
        string own,
        string newest,
        CancellationToken cancellationToken
    )
    {
        using var content = new MemoryStream(bytes);
        var hash = await files.SaveAsync(content, cancellationToken);
        await files.PointAsync(own, hash, cancellationToken);
        await files.PointAsync(newest, hash, cancellationToken);
        return hash;
    }
}
