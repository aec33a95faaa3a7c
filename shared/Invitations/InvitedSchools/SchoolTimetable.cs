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

    /// <summary>What lies ahead of a school now, by the records.</summary>
    public static SchoolTimetable Ahead(Round round, InvitedSchool school, DateTimeOffset now)
    {
        // A school with a longer time of its own gets its last call as long before its close as the others do.
        var later = school.ClosesAt - round.ClosesAt;
        var moved = round.Reminders.Select(reminder =>
            reminder.IsLastCall ? reminder with { At = reminder.At + later } : reminder
        );
        return Of([.. moved.Where(reminder => reminder.At > now).OrderBy(reminder => reminder.At)], school.ClosesAt);
    }

    /// <summary>The same without the next reminder.</summary>
    public SchoolTimetable AfterNext() => this with { Reminders = [.. Reminders.Skip(1)] };
}
