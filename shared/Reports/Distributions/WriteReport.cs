using System.Security.Cryptography;
using System.Text;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Reports.Exports;
using SchoolsDigital.Reports.Papers;
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
        var content = await ContentOfAsync(made);
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
        var html = Encoding.UTF8.GetBytes(await DiscussionPaperHtml.RenderAsync(paper));
        var (own, newest) = (ReportFiles.Of(input), ReportFiles.Newest(input.Round));
        var written = new WrittenReport(
            await KeepAsync(html, own.Paper, newest.Paper, cancellationToken),
            await KeepAsync(ResultsCsv.Write(paper.Results, paper.Workshops), own.Csv, newest.Csv, cancellationToken),
            await KeepAsync(ResultsJson.Write(paper.Results, paper.Workshops), own.Json, newest.Json, cancellationToken)
        );
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

    // The paper without its date and number.
    private static async Task<string> ContentOfAsync(DiscussionPaper paper)
    {
        var html = await DiscussionPaperHtml.RenderAsync(paper with { Version = null, PreparedOn = default });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html)));
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
