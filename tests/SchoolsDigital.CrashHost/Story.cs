namespace SchoolsDigital.CrashHost;

/// <summary>What happens in all: which rounds there are, what is said to each, and what they leave behind.</summary>
public static class Story
{
    public const string LastWord = "close";

    public static IReadOnlyList<string> Rounds { get; } =
    [.. Enumerable.Range(1, 200).Select(number => $"round-{number:000}")];

    public static IReadOnlyList<string> Words { get; } = [.. Enumerable.Range(1, 8).Select(number => $"word-{number}")];

    /// <summary>The keys of all effects, in their order.</summary>
    public static IReadOnlyList<string> Effects { get; } =
    [.. Rounds.SelectMany(EffectsOf).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> EffectsOf(string round) =>
        [
            $"{round}/open",
            $"{round}-school/mail",
            $"{round}-school/close",
            .. Words.Append(LastWord).Select(word => $"{round}/heard {word}"),
            $"{round}/copy 1",
            $"{round}/copy 2",
        ];
}
