using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SchoolsDigital.Workflows;

namespace SchoolsDigital.Azure.Tests.Workflows.Rounds;

/// <summary>What an instance did, in words that every engine's history can be put into.</summary>
/// <param name="Workflow">The stored name of its workflow.</param>
/// <param name="Asked">The activities and children that it asked for, with their inputs, and the moments it waited for, in order.</param>
/// <param name="Heard">The events that it took, in order.</param>
/// <param name="End">Its result; null where it still runs.</param>
internal sealed partial record InstanceHistory(
    string Workflow,
    IReadOnlyList<string> Asked,
    IReadOnlyList<string> Heard,
    string? End
)
{
    // Longer than an engine in real time takes for a step, and shorter than any two dates of a story are apart.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(5);

    public static string Activity(string name, string input) => $"activity {name} {Same(input)}";

    public static string Child(string name, string instanceId, string input) =>
        $"child {name} {instanceId} {Same(input)}";

    public static string Until(DateTimeOffset moment) => $"until {moment:yyyy-MM-dd HH:mm:ss}";

    public static string Event(string name, string payload) => $"event {name} {Same(payload)}";

    /// <summary>
    /// Whether another history is the same. A moment that was taken from a clock, and not from the dates of the story, may lie
    /// some seconds earlier or later.
    /// </summary>
    public bool IsSameAs(InstanceHistory other)
    {
        var (here, there) = ($"{this}", $"{other}");
        var (moments, others) = (Moment().Matches(here), Moment().Matches(there));
        return Moment().Replace(here, "") == Moment().Replace(there, "")
            && moments.Zip(others).All(pair => (Read(pair.First) - Read(pair.Second)).Duration() <= Slack);
    }

    public override string ToString() =>
        $"{Workflow}\n  {string.Join("\n  ", Asked)}\n  heard {string.Join("\n  heard ", Heard)}\n  ended with {(End is null ? "nothing yet" : Same(End))}";

    private static DateTime Read(Match moment) => DateTime.Parse(moment.Value, CultureInfo.InvariantCulture);

    // Engines write the same letters in different ways.
    private static string Same(string json) => JsonSerializer.Serialize(JsonElement.Parse(json), WorkflowJson.Options);

    [GeneratedRegex(@"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?")]
    private static partial Regex Moment();
}
