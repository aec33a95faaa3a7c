using System.Text.Json;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>What an instance did, in words that every engine's history can be put into.</summary>
/// <param name="Workflow">The stored name of its workflow.</param>
/// <param name="Asked">The activities and children that it asked for, with their inputs, and the moments it waited for, in order.</param>
/// <param name="Heard">The events that it took, in order.</param>
/// <param name="End">Its result; null where it still runs.</param>
internal sealed record InstanceHistory(
    string Workflow,
    IReadOnlyList<string> Asked,
    IReadOnlyList<string> Heard,
    string? End
)
{
    public static string Activity(string name, string input) => $"activity {name} {Same(input)}";

    public static string Child(string name, string instanceId, string input) =>
        $"child {name} {instanceId} {Same(input)}";

    public static string Until(DateTimeOffset moment) => $"until {moment:yyyy-MM-dd HH:mm:ss.FFFFFFF}";

    public static string Event(string name, string payload) => $"event {name} {Same(payload)}";

    public override string ToString() =>
        $"{Workflow}\n  {string.Join("\n  ", Asked)}\n  heard {string.Join("\n  heard ", Heard)}\n  ended with {(End is null ? "nothing yet" : Same(End))}";

    // Engines write the same letters in different ways.
    private static string Same(string json) => JsonSerializer.Serialize(JsonElement.Parse(json), WorkflowJson.Options);
}
