using SchoolsDigital.Schools;

namespace SchoolsDigital.Consultations.Audiences;

/// <summary>
/// Which schools are asked: those of the sectors (narrowed by phase where phases are given) and those that are listed, but
/// never an exception. Where neither sectors, phases nor schools are given, all are.
/// </summary>
public sealed record Audience
{
    public static Audience Everybody { get; } = new();

    public IReadOnlyList<Sector> Sectors { get; init; } = [];

    public IReadOnlyList<Phase> Phases { get; init; } = [];

    /// <summary>Schools that are asked whatever their sector, by URN.</summary>
    public IReadOnlyList<int> Schools { get; init; } = [];

    public IReadOnlyList<AudienceException> Exceptions { get; init; } = [];

    /// <summary>Whether a school is asked.</summary>
    public bool Includes(int urn, Sector sector, Phase phase) =>
        !Exceptions.Any(exception => exception.Urn == urn) && (Schools.Contains(urn) || IsChosen(sector, phase));

    private bool IsChosen(Sector sector, Phase phase) =>
        (Sectors.Count, Phases.Count, Schools.Count) is (0, 0, > 0)
            ? false
            : (Sectors.Count == 0 || Sectors.Contains(sector)) && (Phases.Count == 0 || Phases.Contains(phase));
}
