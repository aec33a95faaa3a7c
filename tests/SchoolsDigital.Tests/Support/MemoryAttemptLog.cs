using System.Collections.Concurrent;
using SchoolsDigital.Contracts.Workflows;

namespace SchoolsDigital.Tests.Support;

/// <summary>Counts attempts in memory.</summary>
public sealed class MemoryAttemptLog : AttemptLog
{
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);

    public override Task<int> AddAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult(counts.AddOrUpdate(key, 1, (_, count) => count + 1));
}
