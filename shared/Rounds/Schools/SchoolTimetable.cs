namespace SchoolsDigital.Rounds.Schools;

/// <summary>What lies ahead of one school: the reminders that are still to come, and its close (UTC).</summary>
public sealed record SchoolTimetable(IReadOnlyList<ReminderMoment> Reminders, DateTimeOffset ClosesAt)
{
    /// <summary>The next reminder; null where only the close is left.</summary>
    public ReminderMoment? Next => Reminders is [var next, ..] ? next : null;

    /// <summary>The timetable of a school that has not been reminded yet.</summary>
    public static SchoolTimetable Of(IReadOnlyList<ReminderMoment> reminders, DateTimeOffset closesAt) =>
        new([.. reminders.Where(reminder => reminder.At < closesAt)], closesAt);

    /// <summary>What lies ahead of a school of which nothing is known but the records.</summary>
    public static SchoolTimetable Ahead(Round round, InvitedSchool school, DateTimeOffset now) =>
        Ahead(round, school, reminder => reminder.At > now);

    /// <summary>The same by the records of now: what is still to come, and what fell due and was not done yet.</summary>
    public SchoolTimetable Renewed(Round round, InvitedSchool school, DateTimeOffset now)
    {
        // News may come before a reminder whose time has come: both wait while the service is down.
        var waiting = Reminders.Select(reminder => reminder.Number).ToHashSet();
        return Ahead(round, school, reminder => reminder.At > now || waiting.Contains(reminder.Number));
    }

    /// <summary>The same without the next reminder.</summary>
    public SchoolTimetable AfterNext() => this with { Reminders = [.. Reminders.Skip(1)] };

    private static SchoolTimetable Ahead(Round round, InvitedSchool school, Predicate<ReminderMoment> isAhead)
    {
        // A school with a longer time of its own gets its last call as long before its close as the others do.
        var later = school.ClosesAt - round.ClosesAt;
        var moved = round.Reminders.Select(reminder =>
            reminder.IsLastCall ? reminder with { At = reminder.At + later } : reminder
        );
        return Of([.. moved.Where(reminder => isAhead(reminder)).OrderBy(reminder => reminder.At)], school.ClosesAt);
    }
}
