using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Rounds;

namespace SchoolsDigital.Desk.Reports;

/// <summary>What the desk shows of a round's report.</summary>
/// <param name="File">The round.</param>
/// <param name="Versions">The versions that have been sent, oldest first.</param>
/// <param name="Once">Names the press of the button.</param>
/// <param name="WasAsked">Whether the report was just asked for.</param>
public sealed record ReportDeskModel(RoundFile File, IReadOnlyList<ReportVersion> Versions, string Once, bool WasAsked)
{
    /// <summary>The version that shows no figure and waits to be confirmed; null where there is none.</summary>
    public ReportVersion? Held { get; init; }

    /// <summary>Whether it can be sent now.</summary>
    public bool CanBeSent => File.Round.State is RoundState.Closed or RoundState.Reported;
}
