using SchoolsDigital.Consultations.Rounds;

namespace SchoolsDigital.Desk.Rounds;

/// <summary>Finds the round that a page of the desk is about.</summary>
public sealed class DeskRounds(RoundFiles files)
{
    /// <summary>The round of the address; null where there is none.</summary>
    public async Task<RoundFile?> FindAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        var (authority, round) = (visit["authority"], visit["round"]);
        return IsCode(authority) && IsCode(round)
            ? await files.FindAsync(new(authority, round), cancellationToken)
            : null;
    }

    /// <summary>The URN of the address; null where it is none.</summary>
    public static int? UrnOf(DeskVisit visit) =>
        visit["urn"] is { Length: > 0 and <= 6 } text && text.All(char.IsAsciiDigit) ? int.Parse(text) : null;

    // Codes are what a consultation file may have; nothing else reaches a key of the store.
    private static bool IsCode(string text) =>
        text.Length is > 0 and <= 60
        && text.All(character =>
            char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'
        );
}
