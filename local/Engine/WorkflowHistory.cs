using System.Text.Json;

namespace SchoolsDigital.Local.Engine;

/// <summary>The whole history of an instance's current run, as kept in a file to be replayed later.</summary>
/// <param name="InstanceId">The instance.</param>
/// <param name="Workflow">The stored name of its workflow.</param>
/// <param name="Generation">How often it had continued as new.</param>
/// <param name="Input">What this run was given, as JSON.</param>
/// <param name="Records">What was asked for and what happened, in order.</param>
public sealed record WorkflowHistory(
    string InstanceId,
    string Workflow,
    int Generation,
    string Input,
    IReadOnlyList<HistoryRecord> Records
)
{
    /// <summary>Reads a history from its file's text.</summary>
    public static WorkflowHistory Parse(string json) =>
        JsonSerializer.Deserialize(json, HistoryJson.Default.WorkflowHistory)!;

    /// <summary>Writes the history as the text of a file that a person can read.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, HistoryJson.ForPeople.WorkflowHistory) + "\n";
}
