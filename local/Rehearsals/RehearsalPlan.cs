using SchoolsDigital.Local.Rehearsals.Workshops;
using SchoolsDigital.Schools;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>Who answers in a rehearsal, when and how: what <c>rehearsal.yaml</c> says.</summary>
public sealed record RehearsalPlan
{
    /// <summary>What all chance comes from.</summary>
    public required string Seed { get; init; }

    /// <summary>The turnout of each sector.</summary>
    public required IReadOnlyDictionary<string, SectorTurnout> Sectors { get; init; }

    /// <summary>How many per cent of the responses come through the school's link, where there is one.</summary>
    public double SchoolLink { get; init; } = 100;

    /// <summary>How many per cent answer after the opening, after the first reminder, and so on to the close.</summary>
    public required IReadOnlyList<double> Waves { get; init; }

    /// <summary>How many people come after the close.</summary>
    public int Late { get; init; }

    /// <summary>How many people begin and do not finish.</summary>
    public int Unfinished { get; init; }

    /// <summary>How many per cent of the invitations come back.</summary>
    public double Bounced { get; init; }

    /// <summary>How many people unsubscribe.</summary>
    public int Unsubscribed { get; init; }

    /// <summary>How people answer, by the code of the question; <c>role</c> and <c>scope</c> for what they say of themselves.</summary>
    public IReadOnlyDictionary<string, Tendency> Answers { get; init; } = new Dictionary<string, Tendency>();

    /// <summary>Who books the workshops of the round and who comes; null where nobody does.</summary>
    public WorkshopPlan? Workshops { get; init; }

    /// <summary>How many responses there will be.</summary>
    public int Responses => Sectors.Values.Sum(turnout => turnout.Responses);

    /// <summary>The turnout by sector.</summary>
    /// <exception cref="InvalidDataException">A sector is not one of ours, or has fewer responses than schools.</exception>
    public IReadOnlyDictionary<Sector, SectorTurnout> TurnoutBySector() =>
        Sectors.ToDictionary(
            sector =>
                Enum.TryParse<Sector>(sector.Key.Replace("-", "", StringComparison.Ordinal), true, out var known)
                && sector.Value.Responses >= sector.Value.Schools
                    ? known
                    : throw new InvalidDataException(
                        $"The rehearsal's sector {sector.Key} is not one of ours, or has fewer responses than schools."
                    ),
            sector => sector.Value
        );
}
