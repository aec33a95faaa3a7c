using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Mail.Messages;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Mails;

/// <summary>What the page of a mail shows.</summary>
/// <param name="File">The round.</param>
/// <param name="Mail">The mail and what became of it.</param>
/// <param name="Content">What it says, without its links; null once identities are deleted.</param>
public sealed record MailModel(RoundFile File, DeskMail Mail, FilledMail? Content)
{
    /// <summary>The addresses of the round's pages.</summary>
    public RoundPaths Paths => new(File.Round.Ref);
}
