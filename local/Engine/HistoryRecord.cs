using System.Text.Json.Serialization;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Local.Engine;

/// <summary>One line of a history.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Step">The number of the request that it is, or answers; requests count from 1 within a run.</param>
/// <param name="At">When it happened (UTC); only things that happened have it.</param>
/// <param name="Name">The stored name of the activity, workflow or event.</param>
/// <param name="Instance">The id of the sub-workflow.</param>
/// <param name="Data">Input, result or payload as JSON.</param>
/// <param name="DueAt">The moment asked for (UTC).</param>
/// <param name="Failure">What went wrong.</param>
public sealed record HistoryRecord(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] HistoryKind Kind,
    int Step = 0,
    DateTimeOffset? At = null,
    string? Name = null,
    string? Instance = null,
    string? Data = null,
    DateTimeOffset? DueAt = null,
    StepFailure? Failure = null
)
{
    /// <summary>Whether the code asked for this; otherwise it happened to the code.</summary>
    public bool IsRequest =>
        Kind is HistoryKind.ActivityAsked or HistoryKind.ChildAsked or HistoryKind.TimerSet or HistoryKind.EventAsked
        || IsEnd;

    /// <summary>Whether the run ended here.</summary>
    public bool IsEnd => Kind is HistoryKind.ContinuedAsNew or HistoryKind.Completed or HistoryKind.Failed;

    /// <summary>
    /// Whether two requests are the same step of the same code. What a call carries may change; what it calls may not, nor
    /// whether a wait has a deadline, because the timer of a deadline is set once.
    /// </summary>
    public bool IsSameRequestAs(HistoryRecord other) =>
        Kind == other.Kind && Step == other.Step && Name == other.Name && DueAt.HasValue == other.DueAt.HasValue;

    /// <summary>What a request carries, in the words of a message to a person.</summary>
    internal string Content =>
        string.Join(
            ' ',
            new[] { Instance, Data, $"{DueAt:O}", Failure?.Message }.Where(part => part is { Length: > 0 })
        );

    /// <summary>The record in the words of a message to a person.</summary>
    public override string ToString() =>
        Kind switch
        {
            HistoryKind.ActivityAsked => $"step {Step}: activity {Name}",
            HistoryKind.ChildAsked => $"step {Step}: sub-workflow {Name}",
            HistoryKind.TimerSet => $"step {Step}: a timer",
            HistoryKind.EventAsked => $"step {Step}: event {Name}{(DueAt is null ? "" : " with a deadline")}",
            HistoryKind.ContinuedAsNew => "a new run",
            HistoryKind.Completed => "the end",
            HistoryKind.Failed => "a failure",
            _ => $"{Kind} of step {Step}",
        };
}
