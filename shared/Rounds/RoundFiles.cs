using System.Collections.Concurrent;
using System.Text;
using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Files;
using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Rounds;

/// <summary>Reads rounds with their definitions. A definition never changes, so each is read from its file once.</summary>
public sealed class RoundFiles(RoundStore rounds, IFileStore files)
{
    private readonly ConcurrentDictionary<ContentHash, Consultation> definitions = new();

    /// <summary>A round and its definition; null where there is no such round.</summary>
    public async Task<RoundFile?> FindAsync(RoundRef round, CancellationToken cancellationToken) =>
        await rounds.FindAsync(round, cancellationToken) is { } found
            ? new(found, await ReadAsync(found.Definition, cancellationToken))
            : null;

    /// <summary>A round and its definition, for an activity that cannot do without.</summary>
    /// <exception cref="PermanentFailureException">There is no such round.</exception>
    public async Task<RoundFile> ReadAsync(RoundRef round, CancellationToken cancellationToken) =>
        await FindAsync(round, cancellationToken) ?? throw new PermanentFailureException($"There is no round {round}.");

    private async Task<Consultation> ReadAsync(ContentHash hash, CancellationToken cancellationToken)
    {
        if (definitions.TryGetValue(hash, out var known))
        {
            return known;
        }

        await using var content =
            await files.OpenAsync(hash, cancellationToken)
            ?? throw new PermanentFailureException($"The consultation file {hash} is missing from the file store.");
        using var reader = new StreamReader(content, Encoding.UTF8);
        var reading = ConsultationFile.ReadKept(await reader.ReadToEndAsync(cancellationToken));
        return definitions.GetOrAdd(
            hash,
            reading.Consultation
                ?? throw new PermanentFailureException(
                    $"The consultation file {hash} can no longer be read: {reading.Problems[0].What}"
                )
        );
    }
}
