using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Mails;

/// <summary>What somebody has to know to get to a session, the same in mails and on pages.</summary>
internal static class SessionFacts
{
    // Whoever has the link can join, so that it would let in more people than there are places.
    private const string OnlineForEverybody = "Online. We send the link to join to people who have a place";

    /// <summary>What everybody may know, before they have a place.</summary>
    public static IEnumerable<(string Key, string Value)> ForEverybody(WorkshopSeries series, Session session) =>
        Of(series, session, hasPlace: false);

    /// <summary>What people who have a place know, the link to join among it.</summary>
    public static IEnumerable<(string Key, string Value)> WithPlace(WorkshopSeries series, Session session) =>
        Of(series, session, hasPlace: true);

    /// <summary>The same as a list in a mail.</summary>
    public static string ListOf(IEnumerable<(string Key, string Value)> facts) =>
        string.Join('\n', facts.Select(fact => $"- {fact.Key}: {fact.Value.ReplaceLineEndings(" ")}"));

    private static IEnumerable<(string Key, string Value)> Of(WorkshopSeries series, Session session, bool hasPlace)
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
            yield return hasPlace ? ("Join online", online.AbsoluteUri) : ("Place", OnlineForEverybody);
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
}
