using SchoolsDigital.Consultations;
using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Mail.Outboxes;

namespace SchoolsDigital.Desk.Parts;

/// <summary>
/// Which mails of a round the desk lists and counts. In an anonymous round it leaves out those that go only to people who
/// have, or have not, answered.
/// </summary>
internal static class ListedMails
{
    private static readonly HashSet<string> Telling = new(StringComparer.Ordinal)
    {
        $"{RoundMail.ReminderNotStarted}",
        $"{RoundMail.ReminderStarted}",
        $"{RoundMail.ClosingSoon}",
        $"{RoundMail.ThankYou}",
    };

    /// <summary>Whether mails of a kind are listed.</summary>
    public static bool Includes(Consultation consultation, string kind) =>
        !consultation.Privacy.IsAnonymous || !Telling.Contains(kind);

    /// <summary>The counts of those that are listed.</summary>
    public static IReadOnlyDictionary<string, OutboxTally> Of(
        Consultation consultation,
        IReadOnlyDictionary<string, OutboxTally> all
    ) => all.Where(kind => Includes(consultation, kind.Key)).ToDictionary();
}
