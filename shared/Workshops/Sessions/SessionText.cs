using SchoolsDigital.Kernel.Time;

namespace SchoolsDigital.Workshops.Sessions;

/// <summary>How pages and mails speak of a session.</summary>
public static class SessionText
{
    /// <summary>As in "Wednesday 26 January 2011, 1:30pm to 3:30pm, King’s Lynn".</summary>
    public static string Of(Session session) => $"{Day(session)}, {Times(session)}, {session.Place}";

    /// <summary>As in "Wednesday 26 January 2011".</summary>
    public static string Day(Session session) => LondonText.Day(LondonTime.DateOf(session.StartsAt));

    /// <summary>As in "1:30pm to 3:30pm".</summary>
    public static string Times(Session session) => $"{Clock(session.StartsAt)} to {Clock(session.EndsAt)}";

    /// <summary>As in "12:30pm".</summary>
    public static string Clock(DateTimeOffset moment) =>
        LondonText.Time(TimeOnly.FromDateTime(LondonTime.FromUtc(moment).DateTime));
}
