using Ical.Net.CalendarComponents;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Calendars;

/// <summary>What every entry for a session says of it, whosever calendar it is for.</summary>
internal static class SessionEntry
{
    /// <summary>An entry that says when, where, what and by whom.</summary>
    /// <param name="now">When it is made (UTC).</param>
    /// <param name="joins">Whether its reader may join online: they have a place, or look after the series.</param>
    public static CalendarEvent Of(
        WorkshopSeries series,
        Session session,
        string summary,
        string more,
        DateTimeOffset now,
        bool joins
    )
    {
        var online = joins ? session.Online : null;
        var entry = new CalendarEvent
        {
            DtStamp = CalendarText.Utc(now),
            Start = CalendarText.London(session.StartsAt),
            End = CalendarText.London(session.EndsAt),
            Summary = CalendarText.Plain(summary),
            Location = CalendarText.Plain(
                session.Venue is { } venue ? $"{venue.Name}, {venue.Address}" : session.Place
            ),
            Description = CalendarText.Plain(string.Join("\n\n", Paragraphs(series, session, online).Append(more))),
            Url = online is null ? null : new(online.AbsoluteUri),
        };
        entry.AddProperty(CalendarPerson.Organizer(series.Authority.Name, series.Authority.ReplyTo));
        return entry;
    }

    private static IEnumerable<string> Paragraphs(WorkshopSeries series, Session session, Uri? online)
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

        if (online is not null)
        {
            yield return $"Join at {online.AbsoluteUri}";
        }
    }
}
