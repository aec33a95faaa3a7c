using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Workshops.Series;
using SchoolsDigital.Workshops.Sessions;

namespace SchoolsDigital.Workshops.Mails;

/// <summary>What schools are written about a series, and the people of a session before and after it.</summary>
internal static class SeriesLetters
{
    /// <summary>The letter for a step of the series.</summary>
    /// <param name="session">The session that it is about, where it is about one.</param>
    public static WorkshopLetter Of(
        WorkshopSeries series,
        IReadOnlyList<Session> sessions,
        SeriesStep step,
        Session? session
    ) =>
        (step.Kind, session) switch
        {
            (SeriesStepKind.Invite, _) => new(
                $"Invitation: {series.Title}",
                Joined(
                    Plain(series.About),
                    series.ForWhom is { } whom ? $"The workshops are for: {whom}" : "",
                    Choices(sessions),
                    series.Lunch ?? "",
                    $"Please book by {LondonText.Moment(series.ClosesAt)}. You can book for colleagues too: each gets an e-mail of their own.",
                    "[Book a place]({{Link}})"
                )
            ),
            (SeriesStepKind.Chase, _) => new(
                $"Please book: {series.Title}",
                Joined(
                    "If nobody from {{School}} has booked a place yet, please do so.",
                    Choices(sessions),
                    $"Booking closes at {LondonText.Moment(series.ClosesAt)}.",
                    "[Book a place]({{Link}})"
                )
            ),
            (SeriesStepKind.Remind, { } soon) => new(
                $"Reminder: {series.Title}, {SessionText.Day(soon)}",
                Joined(
                    "This is to remind you of your place.",
                    SessionFacts.ListOf(SessionFacts.WithPlace(series, soon)),
                    "[See or change your booking]({{Link}})",
                    "If you cannot come, please give your place back by the same link: others may be waiting for it."
                )
            ),
            (_, { } past) => new(
                $"Thank you for coming: {series.Title}",
                Joined(
                    $"Thank you for coming to {past.Place} on {SessionText.Day(past)}. What you said goes into what happens next.",
                    "We have a few questions about the afternoon. They take a minute.",
                    "[Tell us how it was]({{Link}})"
                )
            ),
            _ => throw new ArgumentException($"There is no letter for {step.Kind}.", nameof(step)),
        };

    private static string Choices(IReadOnlyList<Session> sessions)
    {
        var ahead = sessions.Where(session => !session.IsCancelled).ToList();
        var words =
            ahead.Count == 1
                ? "The session:"
                : "Each session has the same content, so that you only need to come to one:";
        return $"{words}\n{string.Join('\n', ahead.Select(session => $"- {SessionText.Of(session)}"))}";
    }

    // A mail has paragraphs and lists, and no bold words.
    private static string Plain(string markdown) => markdown.Replace("**", "", StringComparison.Ordinal);

    private static string Joined(params string[] paragraphs) =>
        string.Join("\n\n", paragraphs.Where(paragraph => paragraph.Length > 0));
}
