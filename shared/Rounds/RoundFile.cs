using SchoolsDigital.Consultations;

namespace SchoolsDigital.Rounds;

/// <summary>A round together with the definition that it was started with.</summary>
public sealed record RoundFile(Round Round, Consultation Consultation)
{
    /// <summary>
    /// Whether anything of the answers may be shown, such as comments or a draft of the report. In an anonymous round that
    /// is once nobody can answer any more: before, it would change with somebody's answer.
    /// </summary>
    public bool ShowsAnswers =>
        !Consultation.Privacy.IsAnonymous
        || Round is { State: RoundState.Closed or RoundState.Reported or RoundState.Purged, CancelledBecause: null };
}
