using System.Text.Json.Serialization;

namespace SchoolsDigital.Rounds;

/// <summary>Where a round is in its life.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoundState>))]
public enum RoundState
{
    /// <summary>Started by the coordinator, and not open to schools yet.</summary>
    Scheduled,

    /// <summary>Schools are invited and may answer.</summary>
    Open,

    /// <summary>Nobody may answer any more; the report is being made.</summary>
    Closed,

    /// <summary>The report has gone to its recipients.</summary>
    Reported,

    /// <summary>Everything that names a person has been deleted.</summary>
    Purged,

    /// <summary>Called off by the coordinator.</summary>
    Cancelled,
}
