using SchoolsDigital.Consultations.Files.Cursors;
using SchoolsDigital.Desk.Frame;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Parts;

/// <summary>Finds the round that a page of the desk is about.</summary>
internal sealed class DeskRounds(RoundFiles files)
{
    /// <summary>The round of the address; null where there is none.</summary>
    public async Task<RoundFile?> FindAsync(DeskVisit visit, CancellationToken cancellationToken)
    {
        var (authority, round) = (visit["authority"], visit["round"]);
        return Codes.AreGood(authority, round) ? await files.FindAsync(new(authority, round), cancellationToken) : null;
    }

    /// <summary>The URN of the address; null where it is none.</summary>
    public static int? UrnOf(DeskVisit visit) =>
        visit["urn"] is { Length: > 0 and <= 6 } text && text.All(char.IsAsciiDigit) ? int.Parse(text) : null;
}
