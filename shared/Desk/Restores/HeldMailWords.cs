using SchoolsDigital.Desk.Parts;
using SchoolsDigital.Kernel.Text;
using SchoolsDigital.Mail.Delivery;
using SchoolsDigital.Mail.Outboxes;

namespace SchoolsDigital.Desk.Restores;

/// <summary>What the desk says of held mails.</summary>
internal static class HeldMailWords
{
    /// <summary>How many wait, such as "12 mails, and reminders to people who are not named".</summary>
    public static string Of(HeldMailList list) => Of(list.Mails.Count, list.Groups.Count > 0);

    /// <summary>How many mails, with or without some that are not counted.</summary>
    public static string Of(int count, bool hasUnnamed) =>
        (count, hasUnnamed) switch
        {
            (0, true) => "Mails to people who are not named",
            (_, true) => $"{Count.Of(count, "mail")}, and mails to people who are not named",
            _ => Count.Of(count, "mail"),
        };

    /// <summary>Why a mail waits.</summary>
    public static string WhyOf(HeldMail mail, MailHold hold) =>
        mail.Entry.State is MailState.Sending || mail.Entry.IsOutcomeUnknown
            ? "It was being sent when the copy was made"
        : mail.Entry.AddedAt <= hold.CopiedAt ? "It was not sent when the copy was made"
        : "It has fallen due since the copy was made";

    /// <summary>A kind of mails, such as "Last call (norfolk-ict-2010)".</summary>
    public static string Of(HeldMailGroup group) => $"{MailWords.Of(group.Kind)} ({group.Round})";
}
