using System.Text;
using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Reports.Exports;
using SchoolsDigital.Reports.Papers;
using SchoolsDigital.Storage;
using SchoolsDigital.Workflows;

namespace SchoolsDigital.Reports.Distributions;

/// <summary>Writes a round's discussion paper and its figures into the file store. Safe to run twice: the same answers make the same files.</summary>
public sealed class WriteReport(RoundFiles rounds, PaperMaker papers, IFileStore files)
    : Activity<RoundRef, WrittenReport>
{
    /// <summary>Its stored name.</summary>
    public static ActivityName<RoundRef, WrittenReport> Name { get; } = new("Report.Write.V1");

    /// <inheritdoc/>
    public override async Task<WrittenReport> RunAsync(RoundRef input, CancellationToken cancellationToken)
    {
        var file = await rounds.ReadAsync(input, cancellationToken);
        var paper = await papers.MakeAsync(file, cancellationToken);
        var html = Encoding.UTF8.GetBytes(await DiscussionPaperHtml.RenderAsync(paper));
        return new WrittenReport(
            await KeepAsync(ReportFiles.Paper(input), html, cancellationToken),
            await KeepAsync(ReportFiles.Csv(input), ResultsCsv.Write(paper.Results), cancellationToken),
            await KeepAsync(ReportFiles.Json(input), ResultsJson.Write(paper.Results), cancellationToken)
        );
    }

    private async Task<ContentHash> KeepAsync(string name, byte[] bytes, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(bytes);
        var hash = await files.SaveAsync(content, cancellationToken);
        await files.PointAsync(name, hash, cancellationToken);
        return hash;
    }
}
