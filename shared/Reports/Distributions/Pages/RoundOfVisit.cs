using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Desk;

namespace SchoolsDigital.Reports.Distributions.Pages;

/// <summary>Finds the round that the address of a page of the desk names.</summary>
internal static class RoundOfVisit
{
    private const int LongestCode = 60;

    /// <summary>The round with its definition; null where there is none.</summary>
    public static async Task<RoundFile?> FindAsync(
        this RoundFiles rounds,
        DeskVisit visit,
        CancellationToken cancellationToken
    )
    {
        var (authority, round) = (visit["authority"], visit["round"]);
        return IsCode(authority) && IsCode(round)
            ? await rounds.FindAsync(new RoundRef(authority, round), cancellationToken)
            : null;
    }

    // Codes are what a consultation file may have; nothing else reaches a key of the store.
    private static bool IsCode(string text) =>
        text.Length is > 0 and <= LongestCode
        && text.All(character =>
            char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'
        );
}
