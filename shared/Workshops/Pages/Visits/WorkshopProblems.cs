using Microsoft.AspNetCore.Http;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Web.Pages;
using SchoolsDigital.Workshops.Series;

namespace SchoolsDigital.Workshops.Pages.Visits;

/// <summary>The pages for good links that come at the wrong time: what it is, when, and what to do.</summary>
internal static class WorkshopProblems
{
    /// <summary>Why nobody can book now.</summary>
    /// <param name="isOver">Whether the last session has ended.</param>
    public static PageResult Of(WorkshopSeries series, bool isOver, DateTimeOffset now) =>
        series.PhaseAt(now) switch
        {
            SeriesPhase.Forgotten => Page.LinkNotValid(hasExpired: true),
            SeriesPhase.CalledOff => Shown(series, CalledOff(series), StatusCodes.Status410Gone),
            SeriesPhase.NotYetOpen => Shown(series, NotYetOpen(series), StatusCodes.Status403Forbidden),
            _ when isOver => Shown(series, Over(series), StatusCodes.Status410Gone),
            _ => Shown(series, Closed(series), StatusCodes.Status410Gone),
        };

    private static PageResult Shown(WorkshopSeries series, Problem problem, int status) =>
        new(typeof(ProblemView), problem, status) { Site = WorkshopSite.Of(series) };

    private static Problem CalledOff(WorkshopSeries series) =>
        new(
            "These workshops have been called off",
            $"{series.CalledOffBecause} You do not need to do anything. Nobody can book any more.".TrimStart(),
            "Everybody who had a place has been told by e-mail."
        );

    private static Problem NotYetOpen(WorkshopSeries series) =>
        new(
            "Booking is not open yet",
            $"It opens at {LondonText.Moment(series.OpensAt)}. Come back then by the same link.",
            $"You can book until {LondonText.Moment(series.ClosesAt)}."
        );

    private static Problem Closed(WorkshopSeries series) =>
        new(
            "Booking is closed",
            $"It closed at {LondonText.Moment(series.ClosesAt)}.",
            "If you have a place, you can see it and give it back by the link in the e-mail that confirmed it. If you would still like to come, ask us."
        );

    private static Problem Over(WorkshopSeries series) =>
        new(
            "These workshops are over",
            $"The last session of “{series.Title}” has taken place.",
            "If you would like to know what came of them, ask us."
        );
}
