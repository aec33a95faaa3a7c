using SchoolsDigital.Reports.Distributions;
using SchoolsDigital.Reports.Distributions.Recipients;
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

    /// <summary>How far the newest version has come with each recipient; before the first is sent, whom it will go to.</summary>
    public IReadOnlyList<RecipientDelivery> Deliveries { get; init; } = [];

    /// <summary>What was just done for a recipient; null where nothing was.</summary>
    public string? Done { get; init; }

    /// <summary>The time at which this is shown (UTC).</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>Whether it can be sent now.</summary>
    public bool CanBeSent => File.Round.State is RoundState.Closed or RoundState.Reported;
}
