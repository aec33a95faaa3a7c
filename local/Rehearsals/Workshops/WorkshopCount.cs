namespace SchoolsDigital.Local.Rehearsals.Workshops;

/// <summary>People, and the schools that they are from.</summary>
public sealed record WorkshopCount
{
    /// <summary>How many people.</summary>
    public required int People { get; init; }

    /// <summary>How many schools they are from.</summary>
    public required int Schools { get; init; }
}
