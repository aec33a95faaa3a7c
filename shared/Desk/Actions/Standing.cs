using SchoolsDigital.Desk.Paths;
using SchoolsDigital.Kernel.Time;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Actions;

/// <summary>Whether a round is in a state in which something can be done to it at all.</summary>
internal static class Standing
{
    /// <summary>Why not, in a sentence; null where it can.</summary>
    public static string? ProblemWith(ActionTarget target, ActionKind kind)
    {
        var round = target.Round;
        return round.State switch
        {
            not RoundState.Purged when kind == ActionKind.StartAgain => null,
            RoundState.Open when kind == ActionKind.Cancel || !round.ClosedEarly => null,
            RoundState.Open => "The round is being closed.",
            RoundState.Scheduled when kind == ActionKind.Cancel => null,
            RoundState.Scheduled =>
                $"The round opens at {LondonText.Moment(round.OpensAt)}. Until then it can only be cancelled.",
            RoundState.Cancelled => "The round was cancelled.",
            RoundState.Purged => "The round is over, and who was asked has been deleted.",
            _ => $"The round closed at {LondonText.Moment(round.ClosesAt)}.",
        };
    }
}
