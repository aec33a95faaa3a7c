using SchoolsDigital.Consultations;
using SchoolsDigital.Mail.Outboxes;
using SchoolsDigital.Rounds.Mails;

namespace SchoolsDigital.Desk.Parts;

/// <summary>
/// Which mails of a round the desk lists and counts. In an anonymous round it leaves out those that go only to people who
/// have, or have not, answered.
/// </summary>
internal static class ListedMails
{
    /// <summary>Whether mails of a kind are listed.</summary>
    public static bool Includes(Consultation consultation, string kind) =>
        !consultation.Privacy.IsAnonymous || !TellingMails.Include(kind);

    /// <summary>The counts of those that are listed.</summary>
    public static IReadOnlyDictionary<string, OutboxTally> Of(
        Consultation consultation,
        IReadOnlyDictionary<string, OutboxTally> all
    ) => all.Where(kind => Includes(consultation, kind.Key)).ToDictionary();
}
