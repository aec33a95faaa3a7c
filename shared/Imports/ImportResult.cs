using System.Text.Json;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Schools.Editions;

namespace SchoolsDigital.Imports;

/// <summary>
/// What a list is to be once an import is confirmed, as a file: a line with its <see cref="EditionDraft"/>, then a line for
/// each page. So what was shown is what comes into force, and a step that goes on after a restart reads only its own pages.
/// </summary>
internal sealed class ImportResult(IFileStore files)
{
    /// <summary>Keeps the result of a plan. Safe to repeat.</summary>
    public async Task SaveAsync(ImportRef import, PlannedImport plan, CancellationToken cancellationToken)
    {
        await using var content = new LineStream(
            plan.Edition.Pages.Prepend(JsonSerializer.Serialize(plan.Edition.Draft))
        );
        var hash = await files.SaveAsync(content, cancellationToken);
        await files.PointAsync(import.ResultName, hash, cancellationToken);
    }

    /// <summary>Reads the draft and some of its pages, from one on.</summary>
    public async Task<(EditionDraft Draft, IReadOnlyList<string> Pages)> ReadAsync(
        ImportRef import,
        int first,
        int most,
        CancellationToken cancellationToken
    )
    {
        var hash = await files.ResolveAsync(import.ResultName, cancellationToken);
        var content = hash is { } known ? await files.OpenAsync(known, cancellationToken) : null;
        using var reader = new StreamReader(
            content ?? throw new PermanentFailureException($"The result of import {import.Id} is missing.")
        );
        var draft = JsonSerializer.Deserialize<EditionDraft>((await reader.ReadLineAsync(cancellationToken))!)!;
        for (var skipped = 0; skipped < first; skipped++)
        {
            await reader.ReadLineAsync(cancellationToken);
        }

        var pages = new List<string>();
        while (pages.Count < most && await reader.ReadLineAsync(cancellationToken) is { } page)
        {
            pages.Add(page);
        }

        return (draft, pages);
    }

    /// <summary>Deletes it. Safe to repeat.</summary>
    public Task DeleteAsync(ImportRef import, CancellationToken cancellationToken) =>
        files.DeleteAsync(import.ResultName, cancellationToken);
}
