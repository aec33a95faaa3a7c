namespace SchoolsDigital.Local.Rehearsals;

/// <summary>How many schools of a sector answer, and how many responses they send together.</summary>
public sealed record SectorTurnout
{
    /// <summary>The schools.</summary>
    public required int Schools { get; init; }

    /// <summary>Their responses; at least one each.</summary>
    public required int Responses { get; init; }
}
