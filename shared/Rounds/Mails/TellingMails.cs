using SchoolsDigital.Consultations.Mails;

namespace SchoolsDigital.Rounds.Mails;

/// <summary>
/// Mails that go only to people who have, or have not, answered. In an anonymous round nobody sees them, nor what became of
/// one: whoever got a reminder had not answered.
/// </summary>
public static class TellingMails
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        $"{RoundMail.ReminderNotStarted}",
        $"{RoundMail.ReminderStarted}",
        $"{RoundMail.ClosingSoon}",
        $"{RoundMail.ThankYou}",
    };

    /// <summary>Whether a kind is one of them.</summary>
    public static bool Include(string kind) => Kinds.Contains(kind);
}
