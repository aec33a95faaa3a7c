using SchoolsDigital.Cycle.Rounds;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Kernel.Workflows;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Failures;

/// <summary>Says what it means that a workflow has failed.</summary>
internal static class FailureWords
{
    /// <summary>What does not happen any more, and what does.</summary>
    public static string Of(Round round, WorkflowSnapshot failed)
    {
        if (RoundWorkflows.SchoolOf(failed.InstanceId) is not null)
        {
            return "This school gets no more reminders, and where mail to it comes back, nobody else of it is asked. Its links still work, and what its staff answer is counted.";
        }

        return failed.Workflow switch
        {
            var name when name == ConsultationWorkflow.Name.Value => OfRound(round),
            var name when name == ForgetRoundWorkflow.Name.Value =>
                $"Who was asked will not be deleted on {Day(round.PurgesAt)}, as the consultation file promises.",
            var name when name == TellSchoolsWorkflow.Name.Value && round.State != RoundState.Open =>
                "Not all schools were told of something that was decided for all of them. Nobody needs to be told of it any more: start it again to take it off this list.",
            var name when name == TellSchoolsWorkflow.Name.Value =>
                "Not all schools have been told of something that was decided for all of them; the ledger says what. Start it again, so that they are.",
            _ => "Its schools are looked after each by itself, so nothing is lost.",
        };
    }

    private static string OfRound(Round round) =>
        round.State switch
        {
            RoundState.Scheduled => $"Schools will not be invited at {LondonText.Moment(round.OpensAt)}.",
            RoundState.Open =>
                $"Schools are still looked after, but the round will not close by itself at {LondonText.Moment(round.ClosesAt)}.",
            RoundState.Closed => "The report will not go out.",
            _ =>
                $"No further report goes out, and who was asked will not be deleted on {Day(round.PurgesAt)}, as the consultation file promises.",
        };

    private static string Day(DateTimeOffset moment) => LondonText.Day(LondonTime.DateOf(moment));
}
