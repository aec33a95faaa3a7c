using System.Text.Json.Serialization;

namespace SchoolsDigital.Answers;

/// <summary>How an answer came that a coordinator entered.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EntryKind>))]
public enum EntryKind
{
    Paper,
    Telephone,
}
