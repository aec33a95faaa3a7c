using SchoolsDigital.Consultations.Rounds;
using SchoolsDigital.Storage;

namespace SchoolsDigital.Reports.Distributions;

/// <summary>A version of a round's report. Its files stay as they are when there is a later one.</summary>
public sealed record ReportVersion
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When it was made (UTC); its date stands on the paper.</summary>
    public required DateTimeOffset PreparedAt { get; init; }

    /// <summary>The files; null until they are written.</summary>
    public WrittenReport? Files { get; init; }

    /// <summary>What it says beside its date and number: two versions with the same say the same.</summary>
    public string? Content { get; init; }

    /// <summary>Where a version stands.</summary>
    public static RecordKey<ReportVersion> KeyFor(ReportOrder order) =>
        new("Reports", order.Round.Partition, $"{order.Version:D5}");

    /// <summary>All versions of a round's report, oldest first.</summary>
    public static RecordRange<ReportVersion> Of(RoundRef round) => new("Reports", round.Partition);
}
