using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Local.Hosting;
using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>Copies a round's report out of the file store, to where a person looks for it.</summary>
public static class RehearsedReports
{
    private const string Folder = "report";

    /// <summary>Copies the files that the round has written, and says which they are.</summary>
    public static async Task<IReadOnlyList<RehearsedReport>> CopyAsync(
        LocalHost host,
        RoundRef round,
        RehearsalFolder folder,
        CancellationToken cancellationToken
    )
    {
        var files = host.Get<IFileStore>();
        var copied = new List<RehearsedReport>();
        var report = ReportFiles.Newest(round);
        foreach (var name in new[] { report.Paper, report.Annex, report.Csv, report.Json })
        {
            if (await files.ResolveAsync(name, cancellationToken) is { } hash)
            {
                var path = Path.Combine(Folder, name[(name.LastIndexOf('|') + 1)..]);
                await CopyAsync(files, hash, Path.Combine(folder.Path, path), cancellationToken);
                copied.Add(new RehearsedReport(path, hash.Value));
            }
        }

        return copied;
    }

    private static async Task CopyAsync(
        IFileStore files,
        ContentHash hash,
        string path,
        CancellationToken cancellationToken
    )
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var content = (await files.OpenAsync(hash, cancellationToken))!;
        await using var copy = File.Create(path);
        await content.CopyToAsync(copy, cancellationToken);
    }
}
