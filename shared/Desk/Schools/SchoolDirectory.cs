using System.Collections.Concurrent;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Schools;

/// <summary>
/// The schools of a round as they stood less than half a minute ago, for finding some of them among thousands. What is
/// shown of those that are found is read afresh.
/// </summary>
internal sealed class SchoolDirectory(ShownSchools schools, TimeProvider clock)
{
    private const int RoundsKept = 8;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<RoundRef, Snapshot> snapshots = new();

    /// <summary>The schools that a filter wants, by URN.</summary>
    public async Task<IReadOnlyList<int>> FindAsync(
        RoundFile file,
        SchoolFilter filter,
        CancellationToken cancellationToken
    ) => [.. (await ReadAsync(file, cancellationToken)).Where(filter.Wants).Select(school => school.Urn)];

    private async Task<IReadOnlyList<DirectoryLine>> ReadAsync(RoundFile file, CancellationToken cancellationToken)
    {
        var round = file.Round.Ref;
        var now = clock.GetUtcNow();
        if (snapshots.TryGetValue(round, out var known) && now - known.ReadAt < Fresh)
        {
            return known.Schools;
        }

        var lines = (await schools.ListAsync(file, cancellationToken))
            .Select(school => new DirectoryLine(
                school.Urn,
                school.Name,
                school.Sector,
                school.Stage,
                school.HeldSince is not null
            ))
            .ToList();
        if (snapshots.Count >= RoundsKept)
        {
            snapshots.Clear();
        }

        snapshots[round] = new(lines, now);
        return lines;
    }

    private sealed record Snapshot(IReadOnlyList<DirectoryLine> Schools, DateTimeOffset ReadAt);
}
