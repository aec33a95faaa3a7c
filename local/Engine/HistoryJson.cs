using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SchoolsDigital.Kernel.Workflows;

namespace SchoolsDigital.Local.Engine;

/// <summary>How histories are written down, for the journal and for files that tests replay.</summary>
[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    // What can be worked out is not kept, nor worked out to be kept: the waits of a rule that never gives up have no sum.
    IgnoreReadOnlyProperties = true
)]
[JsonSerializable(typeof(List<HistoryRecord>))]
[JsonSerializable(typeof(WorkflowHistory))]
[JsonSerializable(typeof(RetryRule))]
internal sealed partial class HistoryJson : JsonSerializerContext
{
    /// <summary>The same, on many lines and with as few escapes as may be.</summary>
    public static HistoryJson ForPeople =>
        new(
            new JsonSerializerOptions(Default.Options)
            {
                WriteIndented = true,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );

    public static string Write(List<HistoryRecord> records) =>
        JsonSerializer.Serialize(records, Default.ListHistoryRecord);

    public static string Write(RetryRule rule) => JsonSerializer.Serialize(rule, Default.RetryRule);

    public static RetryRule ReadRule(string json) => JsonSerializer.Deserialize(json, Default.RetryRule)!;

    public static List<HistoryRecord> ReadRecords(string json) =>
        JsonSerializer.Deserialize(json, Default.ListHistoryRecord)!;
}
