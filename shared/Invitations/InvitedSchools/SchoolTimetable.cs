using SchoolsDigital.Consultations.Rounds;

namespace SchoolsDigital.Invitations.InvitedSchools;

/// <summary>What lies ahead of one school: the reminders that are still to come, and its close (UTC).</summary>
public sealed record SchoolTimetable(IReadOnlyList<ReminderMoment> Reminders, DateTimeOffset ClosesAt)
{
    /// <summary>The next reminder; null where only the close is left.</summary>
    public ReminderMoment? Next => Reminders is [var next, ..] ? next : null;

    /// <summary>The timetable of a school that has not been reminded yet.</summary>
    public static SchoolTimetable Of(IReadOnlyList<ReminderMoment> reminders, DateTimeOffset closesAt) =>
        new([.. reminders.Where(reminder => reminder.At < closesAt)], closesAt);

    /// <summary>The same without the next reminder.</summary>
    public SchoolTimetable AfterNext() => this with { Reminders = [.. Reminders.Skip(1)] };
}
