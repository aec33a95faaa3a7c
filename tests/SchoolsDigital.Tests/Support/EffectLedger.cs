using System.Collections.Concurrent;

namespace SchoolsDigital.Tests.Support;

/// <summary>The world outside: what activities have done to it, each thing once under its key, and how often each was run.</summary>
public sealed class EffectLedger
{
    private readonly ConcurrentDictionary<string, int> runs = new(StringComparer.Ordinal);

    /// <summary>The effects, in the order of their keys.</summary>
    public IReadOnlyList<string> Effects => [.. runs.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The keys that were run more often than once, and how often.</summary>
    public IReadOnlyDictionary<string, int> Repeats =>
        runs.Where(run => run.Value > 1).ToDictionary(run => run.Key, run => run.Value);

    /// <summary>Leaves an effect and returns how often it has been left by now.</summary>
    public int Record(string key) => runs.AddOrUpdate(key, 1, (_, count) => count + 1);

    public int RunsOf(string key) => runs.GetValueOrDefault(key);
}
