using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Mails;

/// <summary>A page of a round's mails.</summary>
/// <param name="File">The round.</param>
/// <param name="Filter">Which mails are wanted.</param>
/// <param name="Tallies">How many there are.</param>
/// <param name="Mails">Those of this page.</param>
/// <param name="IsLater">Whether it is not the first page.</param>
/// <param name="Next">The mail after which the next page begins; null on the last.</param>
public sealed record MailsModel(
    RoundFile File,
    MailFilter Filter,
    IReadOnlyDictionary<string, OutboxTally> Tallies,
    IReadOnlyList<DeskMail> Mails,
    bool IsLater,
    OutboxKey? Next
)
{
    /// <summary>The addresses of the round's pages.</summary>
    public RoundPaths Paths => new(File.Round.Ref);
}
