using System.Collections.Concurrent;
using SchoolsDigital.Local.Rehearsals;
using SchoolsDigital.Tests.Consultations;
using SchoolsDigital.Tests.Support;

namespace SchoolsDigital.Tests.Rehearsals;

/// <summary>
/// Samples as their undisturbed rehearsals leave them. A sample is rehearsed when the first test asks for it, and once for
/// all; what is in its folder is read, and copied by those who go on with it.
/// </summary>
public sealed class RehearsedSamples : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<RehearsalSummary>>> rehearsals = new(
        StringComparer.Ordinal
    );

    /// <summary>What came of a sample.</summary>
    public Task<RehearsalSummary> RunAsync(string sample) =>
        rehearsals
            .GetOrAdd(
                sample,
                name =>
                    new(() =>
                        // Not with the token of the test that happens to ask first.
                        Task.Run(() =>
                            RehearsalRunner.RunAsync(
                                new(SampleOf(name), folder.PathOf(name)),
                                new PlainDisplay(TextWriter.Null),
                                CancellationToken.None
                            )
                        )
                    )
            )
            .Value;

    /// <summary>A file or folder of a sample's rehearsal, by its path in there.</summary>
    public async Task<string> PathAsync(string sample, string path)
    {
        await RunAsync(sample);
        return Path.Combine(folder.PathOf(sample), path);
    }

    /// <summary>Copies the data of a rehearsal, with its keys, to a new folder.</summary>
    public async Task CopyDataAsync(string sample, string to)
    {
        var data = await PathAsync(sample, "data");
        foreach (var file in Directory.GetFiles(data, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.Copy($"{data}.keys", $"{to}.keys");
    }

    public void Dispose() => folder.Dispose();

    private static string SampleOf(string name) => Path.Combine(Samples.Root, "samples", name);
}
