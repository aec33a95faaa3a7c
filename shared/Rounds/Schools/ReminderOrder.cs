namespace SchoolsDigital.Rounds.Schools;

/// <summary>A school to be reminded, and by which of the round's reminders.</summary>
public sealed record ReminderOrder(SchoolRef School, ReminderMoment Reminder);
