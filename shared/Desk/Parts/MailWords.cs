using SchoolsDigital.Consultations.Mails;
using SchoolsDigital.Workshops.Mails;

namespace SchoolsDigital.Desk.Parts;

/// <summary>What people call the mails that the service sends.</summary>
public static class MailWords
{
    /// <summary>"ReminderNotStarted" as people say it; a kind that is not known stays as it is.</summary>
    public static string Of(string kind) =>
        kind switch
        {
            nameof(RoundMail.ReminderNotStarted) => "Reminder, not started",
            nameof(RoundMail.ReminderStarted) => "Reminder, started",
            nameof(RoundMail.ClosingSoon) => "Last call",
            nameof(RoundMail.ThankYou) => "Thank you",
            nameof(RoundMail.ReportReady) => "Report",
            nameof(WorkshopMail.WorkshopInvitation) => "Workshops, invitation",
            nameof(WorkshopMail.WorkshopChaser) => "Workshops, invitation again",
            nameof(WorkshopMail.WorkshopReminder) => "Workshops, reminder",
            nameof(WorkshopMail.WorkshopThanks) => "Workshops, thank you",
            nameof(WorkshopMail.WorkshopBooking) => "Workshops, booking",
            "DeskInvitation" => "Desk, invitation",
            "DeskSignIn" => "Desk, link to sign in",
            _ => kind,
        };
}
