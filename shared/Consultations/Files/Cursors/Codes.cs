namespace SchoolsDigital.Consultations.Files.Cursors;

/// <summary>
/// What authorities, rounds, series and sessions may be called in a file. Nothing else in an address reaches a key of the
/// store.
/// </summary>
public static class Codes
{
    /// <summary>How many characters a code has at most.</summary>
    public const int Longest = 60;

    /// <summary>
    /// How many one has at most that names an authority, a round or a series: two of them stand in the ids of workflows, which
    /// have no more than 100 characters.
    /// </summary>
    public const int LongestName = 35;

    /// <summary>Whether all of these could be codes.</summary>
    public static bool AreGood(params ReadOnlySpan<string> codes)
    {
        foreach (var code in codes)
        {
            if (code.Length is 0 or > Longest || !code.All(IsGood))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsGood(char character) =>
        char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-';
}
