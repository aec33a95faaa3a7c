using SchoolsDigital.Kernel.Storage;
using SchoolsDigital.Reports.Workshops;
using SchoolsDigital.Rounds;

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

    /// <summary>What it shows of workshops. Every later version shows the same of these series.</summary>
    public IReadOnlyList<WorkshopTurnout> Workshops { get; init; } = [];

    /// <summary>Whether it shows nothing of what people answered, because too few did.</summary>
    public bool HasNoFigure { get; init; }

    /// <summary>When a coordinator said that it is to go out all the same (UTC); null where nobody has.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>When a version without a figure went to its recipients all the same (UTC).</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Whether it waits for a coordinator to say that it is to go out.</summary>
    public bool IsHeld => HasNoFigure && ConfirmedAt is null;

    /// <summary>Whether a coordinator wants it sent and it has not been.</summary>
    internal bool IsReleased => HasNoFigure && ConfirmedAt is not null && SentAt is null;

    /// <summary>Whether it has gone, or is going, to its recipients.</summary>
    internal bool IsOut => !HasNoFigure || SentAt is not null;

    /// <summary>Where a version stands.</summary>
    public static RecordKey<ReportVersion> KeyFor(ReportOrder order) =>
        new("Reports", order.Round.Partition, $"{order.Version:D5}");

    /// <summary>All versions of a round's report, oldest first.</summary>
    public static RecordRange<ReportVersion> Of(RoundRef round) => new("Reports", round.Partition);
}
