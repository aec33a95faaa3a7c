using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Calendars;

/// <summary>What every entry for a session says of it, whosever calendar it is for.</summary>
internal static class SessionEntry
{
    /// <summary>Writes when, where, what and by whom.</summary>
    public static void Write(CalendarWriter file, WorkshopSeries series, Session session, string summary, string more)
    {
        file.Line(CalendarText.London("DTSTART", session.StartsAt));
        file.Line(CalendarText.London("DTEND", session.EndsAt));
        file.Words("SUMMARY", summary);
        file.Words("LOCATION", session.Venue is { } venue ? $"{venue.Name}, {venue.Address}" : session.Place);
        file.Words("DESCRIPTION", string.Join("\n\n", Paragraphs(series, session).Append(more)));
        if (session.Online is { } online)
        {
            file.Line($"URL:{online.AbsoluteUri}");
        }

        var authority = series.Authority;
        file.Line($"ORGANIZER;CN={CalendarText.Quote(authority.Name)}:{CalendarText.MailTo(authority.ReplyTo)}");
    }

    private static IEnumerable<string> Paragraphs(WorkshopSeries series, Session session)
    {
        if (session.LunchAt is { } lunch)
        {
            yield return $"Lunch is from {SessionText.Clock(lunch)}. {series.Lunch}".TrimEnd();
        }

        if (session.Venue?.Access is { } access)
        {
            yield return access;
        }

        if (session.Venue?.Parking is { } parking)
        {
            yield return parking;
        }

        if (session.Online is { } online)
        {
            yield return $"Join at {online.AbsoluteUri}";
        }
    }
}
