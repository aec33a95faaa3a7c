using SchoolsDigital.Consultations.Files;

namespace SchoolsDigital.Desk.Starts;

/// <summary>What the page shows on which a round is started.</summary>
/// <param name="Text">The file as it was sent.</param>
/// <param name="Reading">What was found in it; null before anything was sent.</param>
/// <param name="Plan">What starting it would do; null where it has errors.</param>
public sealed record StartRoundModel(string Text, ConsultationReading? Reading, StartPlan? Plan)
{
    /// <summary>Before anything was sent.</summary>
    public static StartRoundModel Empty { get; } = new("", null, null);
}
