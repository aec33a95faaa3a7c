using Microsoft.AspNetCore.Http;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Rounds;
using SchoolsDigital.Rounds.Schools;
using SchoolsDigital.Web.Pages;

namespace SchoolsDigital.Surveys.Pages.Visits;

/// <summary>The pages for good links that come at the wrong time: what it is, when, and what to do.</summary>
internal static class SurveyProblems
{
    /// <summary>Why nobody of a school can answer now.</summary>
    public static PageResult Of(RoundFile file, InvitedSchool? school)
    {
        var problem = file.Round.State switch
        {
            RoundState.Scheduled => NotYetOpen(file.Round),
            RoundState.Cancelled => CalledOff,
            _ => Closed(file, school?.ClosesAt ?? file.Round.ClosesAt),
        };
        var status =
            file.Round.State == RoundState.Scheduled ? StatusCodes.Status403Forbidden : StatusCodes.Status410Gone;
        return new(typeof(ProblemView), problem, status) { Site = SurveySite.Of(file.Consultation) };
    }

    private static Problem CalledOff { get; } =
        new(
            "This survey has been called off",
            "You do not need to do anything. Nobody can answer it any more.",
            "Answers that were sent before are not used."
        );

    private static Problem NotYetOpen(Round round) =>
        new(
            "This survey is not open yet",
            $"It opens at {LondonText.Moment(round.OpensAt)}. Come back then by the same link.",
            $"You can answer until {LondonText.Moment(round.ClosesAt)}."
        );

    private static Problem Closed(RoundFile file, DateTimeOffset closedAt) =>
        new(
            "This survey is closed",
            $"It closed at {LondonText.Moment(closedAt)}. Answers that were sent before then have reached us and count. Nothing that is sent now is saved.",
            $"“{file.Consultation.Report.Title}” will say what schools answered. It is due on {LondonText.Day(LondonTime.DateOf(file.Round.ReportsAt))}."
        );
}
