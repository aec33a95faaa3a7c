using System.Text.Json;
using System.Text.Json.Serialization;

namespace SchoolsDigital.Local.Engine;

/// <summary>How histories are written down, for the journal and for files that tests replay.</summary>
[JsonSourceGenerationOptions(
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault
)]
[JsonSerializable(typeof(List<HistoryRecord>))]
[JsonSerializable(typeof(WorkflowHistory))]
internal sealed partial class HistoryJson : JsonSerializerContext
{
    public static string Write(List<HistoryRecord> records) =>
        JsonSerializer.Serialize(records, Default.ListHistoryRecord);

    public static List<HistoryRecord> ReadRecords(string json) =>
        JsonSerializer.Deserialize(json, Default.ListHistoryRecord)!;
}
