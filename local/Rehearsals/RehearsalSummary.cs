using System.Text.Json.Serialization;
using SchoolsDigital.Local.Rehearsals.Workshops;

namespace SchoolsDigital.Local.Rehearsals;

/// <summary>What a rehearsal came to. The same seed gives the same, apart from the seconds and the memory.</summary>
public sealed record RehearsalSummary
{
    /// <summary>The sample.</summary>
    public required string Sample { get; init; }

    /// <summary>The scale; null for that of the sample.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Scale { get; init; }

    /// <summary>What all chance came from.</summary>
    public required string Seed { get; init; }

    /// <summary>How many schools were asked.</summary>
    public required int SchoolsInvited { get; init; }

    /// <summary>How many people were sent an invitation.</summary>
    public required int PeopleInvited { get; init; }

    /// <summary>How many responses were sent.</summary>
    public required int Responses { get; init; }

    /// <summary>How many schools they came from.</summary>
    public required int SchoolsResponded { get; init; }

    /// <summary>How many people began and did not finish.</summary>
    public required int Unfinished { get; init; }

    /// <summary>How many people came after the close and were told so.</summary>
    public required int TurnedAway { get; init; }

    /// <summary>How many reminders were sent, the last call among them.</summary>
    public required int Reminders { get; init; }

    /// <summary>How many mails of each kind were sent.</summary>
    public required IReadOnlyDictionary<string, int> Mails { get; init; }

    /// <summary>How many mails came back.</summary>
    public required int Bounces { get; init; }

    /// <summary>How many schools were written to again, at another address, when a mail came back.</summary>
    public required int Rescued { get; init; }

    /// <summary>How many mails were not sent because their recipients had unsubscribed.</summary>
    public required int Suppressed { get; init; }

    /// <summary>The reports that were written.</summary>
    public IReadOnlyList<RehearsedReport> Reports { get; init; } = [];

    /// <summary>What became of the workshops; null where nobody books any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RehearsedWorkshops? Workshops { get; init; }

    /// <summary>How many days passed on the virtual clock.</summary>
    public required double VirtualDays { get; init; }

    /// <summary>How many seconds it took.</summary>
    public required double WallSeconds { get; init; }

    /// <summary>How much memory the program used at most.</summary>
    public required long PeakMemoryMb { get; init; }
}
