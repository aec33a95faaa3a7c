using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Workshops.Sessions;

/// <summary>When the people of a session are reminded of it.</summary>
public static class SessionReminder
{
    private const int WorkingDaysBefore = 2;
    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>The moment, in UTC.</summary>
    public static DateTimeOffset At(Session session, WorkingDays days) =>
        LondonTime.ToUtc(days.Add(LondonTime.DateOf(session.StartsAt), -WorkingDaysBefore), Morning);
}
