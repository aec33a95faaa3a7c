namespace SchoolsDigital.Consultations.Files.Cursors;

/// <summary>The values of an enumeration as a file writes them: <c>AllThrough</c> is <c>all-through</c>.</summary>
internal static class WordsOf<T>
    where T : struct, Enum
{
    public static IReadOnlyDictionary<string, T> All { get; } = Enum.GetValues<T>().ToDictionary(Of);

    public static string Of(T value) =>
        string.Concat(
            value
                .ToString()
                .Select(
                    (letter, at) =>
                        char.IsUpper(letter) && at > 0
                            ? $"-{char.ToLowerInvariant(letter)}"
                            : $"{char.ToLowerInvariant(letter)}"
                )
        );
}
