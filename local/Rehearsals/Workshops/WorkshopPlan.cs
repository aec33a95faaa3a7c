namespace SchoolsDigital.Local.Rehearsals.Workshops;

/// <summary>Who books the workshops of a rehearsal, and who comes: what <c>rehearsal.yaml</c> says of them.</summary>
public sealed record WorkshopPlan
{
    /// <summary>The series; it opens after the report.</summary>
    public required string Series { get; init; }

    /// <summary>How many ask for a place. Schools that send more than one send two.</summary>
    public required WorkshopCount Asked { get; init; }

    /// <summary>How many give their place back while others wait.</summary>
    public int Cancelled { get; init; }

    /// <summary>How many come without having booked, each from a school of which nobody has.</summary>
    public int WalkIns { get; init; }

    /// <summary>How many come in all.</summary>
    public required WorkshopCount Came { get; init; }
}
