using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Ledgers;
using SchoolsDigital.Rounds.Schools;

namespace SchoolsDigital.Desk.Schools;

/// <summary>What the page of a school shows.</summary>
/// <param name="File">The round.</param>
/// <param name="School">The school.</param>
/// <param name="Invited">Whom it was written to.</param>
/// <param name="Mails">Its mails, the newest first.</param>
/// <param name="Entries">Its lines of the ledger, the newest first.</param>
/// <param name="Done">What was done by the form before; null for nothing.</param>
public sealed record SchoolModel(
    RoundFile File,
    InvitedSchool School,
    IReadOnlyList<InvitedContact> Invited,
    IReadOnlyList<DeskMail> Mails,
    IReadOnlyList<LedgerEntry> Entries,
    string? Done
)
{
    /// <summary>The addresses of the round's pages.</summary>
    public RoundPaths Paths => new(File.Round.Ref);
}
