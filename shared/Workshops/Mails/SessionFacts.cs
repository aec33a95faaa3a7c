using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Mails;

/// <summary>What somebody has to know to get to a session, the same in mails and on pages.</summary>
internal static class SessionFacts
{
    /// <summary>What it is about, and what it is.</summary>
    public static IEnumerable<(string Key, string Value)> Of(WorkshopSeries series, Session session)
    {
        yield return ("Date", SessionText.Day(session));
        if (session.LunchAt is { } lunch)
        {
            yield return ("Lunch", $"From {SessionText.Clock(lunch)}. {series.Lunch}".TrimEnd());
        }

        yield return ("Time", SessionText.Times(session));
        if (session.Venue is { } venue)
        {
            yield return ("Place", $"{venue.Name}, {venue.Address}");
        }

        if (session.Online is { } online)
        {
            yield return ("Join online", online.AbsoluteUri);
        }

        if (session.Venue?.Parking is { } parking)
        {
            yield return ("Parking", parking);
        }

        if (session.Venue?.Access is { } access)
        {
            yield return ("Access", access);
        }
    }

    /// <summary>The same as a list in a mail.</summary>
    public static string ListOf(WorkshopSeries series, Session session) =>
        string.Join('\n', Of(series, session).Select(fact => $"- {fact.Key}: {fact.Value.ReplaceLineEndings(" ")}"));
}
