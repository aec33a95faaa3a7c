using SchoolsDigital.Consultations.Authorities;
using SchoolsDigital.Mail.Outboxes;

namespace SchoolsDigital.Desk.Restores;

/// <summary>The held mail of an authority.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="Hold">Since when and why it is held.</param>
/// <param name="Mails">Those that the desk lists, the oldest first.</param>
/// <param name="Groups">Those that it does not list, because they would show who has answered.</param>
public sealed record HeldMailList(
    Authority Authority,
    MailHold Hold,
    IReadOnlyList<HeldMail> Mails,
    IReadOnlyList<HeldMailGroup> Groups
)
{
    /// <summary>Whether nothing waits.</summary>
    public bool IsEmpty => Mails.Count + Groups.Count == 0;

    /// <summary>Every mail that waits.</summary>
    public IEnumerable<HeldMail> All => Mails.Concat(Groups.SelectMany(group => group.Mails));
}
