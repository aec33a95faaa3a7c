using SchoolsDigital.Kernel.Storage;

namespace SchoolsDigital.Imports;

/// <summary>A file that somebody uploaded, and what has become of it.</summary>
public sealed record Import
{
    internal const string Table = "Imports";

    public required string Id { get; init; }

    /// <summary>What is to be imported for whom.</summary>
    public required ImportOrder Order { get; init; }

    /// <summary>What the file was called where it came from.</summary>
    public required string FileName { get; init; }

    /// <summary>How long the file is.</summary>
    public required long Bytes { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public required string UploadedBy { get; init; }

    /// <summary>When its file is deleted, confirmed or not (UTC).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public ImportState State { get; init; }

    /// <summary>The number of the plan; a file is planned again where something else has changed the list since.</summary>
    public int Plan { get; init; }

    /// <summary>What was in force when it was planned; null before that.</summary>
    public ImportBasis? Basis { get; init; }

    /// <summary>What the plan comes to; null before there is one, and where the file cannot be used.</summary>
    public ImportCounts? Counts { get; init; }

    /// <summary>How far what is under way has got, in parts of <see cref="Total"/>.</summary>
    public long Progress { get; init; }

    /// <summary>How much there is to do; 0 where that is not known.</summary>
    public long Total { get; init; }

    /// <summary>The number that the new edition is written under; null before that.</summary>
    public int? Edition { get; init; }

    /// <summary>Who confirmed it, or decided against it.</summary>
    public string? DecidedBy { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Whether a change of more than a tenth was agreed to.</summary>
    public bool IsForced { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether nothing is kept any more but this record.</summary>
    public bool IsForgotten { get; init; }

    public ImportRef Ref => new(Order.Authority, Id);

    /// <summary>Whether nothing more will happen to it.</summary>
    public bool HasEnded => State is not (ImportState.Planning or ImportState.Planned or ImportState.Applying);

    /// <summary>The same, to be planned once more because what it was planned against is no longer in force.</summary>
    internal Import PlannedAgain() =>
        this with
        {
            State = ImportState.Planning,
            Edition = null,
            DecidedBy = null,
            DecidedAt = null,
            IsForced = false,
            Progress = 0,
            Total = 0,
        };

    public static RecordKey<Import> KeyFor(ImportRef import) => new(Table, import.Authority, import.Id);

    public static RecordRange<Import> Of(string authority) => new(Table, authority);
}
